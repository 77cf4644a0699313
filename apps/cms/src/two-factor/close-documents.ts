import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { ENROLMENT, RECOVERY_CODE } from './enrolment-row';

const CLOSED: readonly string[] = [ENROLMENT, RECOVERY_CODE];

/**
 * Being hidden is not being closed: an administrator reaches hidden types through the content manager's routes, and could
 * write an enrolment there. This room works below the documents, so nobody has business with them. To be called in bootstrap.
 */
export function closeDocuments(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (CLOSED.includes(context.uid)) throw new errors.NotFoundError();
    return next();
  });
}

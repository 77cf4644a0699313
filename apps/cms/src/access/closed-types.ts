import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Rows that the rooms write below the documents, each in a transaction with what it stands for. */
const CLOSED: readonly string[] = [
  'api::read-confirmation.read-confirmation',
  'api::document-counter.document-counter',
  'api::document-number.document-number',
  'api::reminder-switch.reminder-switch',
  'api::sent-reminder.sent-reminder',
  'api::support-request.support-request',
  'api::support-message.support-message',
  'api::guide-thanks.guide-thanks',
  'api::link-check.link-check',
  'api::contributor-invitation.contributor-invitation',
  'api::portal-sent.portal-sent',
  'api::portal-picture.portal-picture',
  'api::portal-day-count.portal-day-count',
  'api::import-item.import-item',
  'api::publisher-lease.publisher-lease',
];

/**
 * Being hidden is not being closed: an administrator reaches hidden types through the content manager's routes, and could
 * confirm a reading or give a number there. Nobody has business with these as documents. To be called in bootstrap.
 */
export function closeTypes(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (CLOSED.includes(context.uid)) throw new errors.NotFoundError();
    return next();
  });
}

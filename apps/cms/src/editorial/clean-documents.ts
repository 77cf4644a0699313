import type { Core } from '@strapi/strapi';
import { cleanText, type Model } from './clean-text';
import { useDocuments } from './documents-context';

const WRITES = ['create', 'update', 'clone'];

/** Every write of our own types, from any path: text in NFC, bodies through the HTML policy. */
export function cleanDocuments(strapi: Core.Strapi): void {
  const componentModel = (uid: string): Model => strapi.getModel(uid as never);
  useDocuments(strapi, (call, next) => {
    const { data } = call.params;
    if (data && call.uid.startsWith('api::') && WRITES.includes(call.action)) {
      call.params.data = cleanText(call.contentType, data, componentModel);
    }
    return next();
  });
}

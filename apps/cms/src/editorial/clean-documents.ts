import type { Core } from '@strapi/strapi';
import { BodyRefused } from '@toasoan/html-policy';
import { formRefusal } from '../environment/form-refusal';
import { BODY_REFUSALS } from './body-refusals';
import { cleanText, type Model } from './clean-text';
import { useDocuments } from './documents-context';

const WRITES = ['create', 'update', 'clone'];

/** Every write of our own types, from any path: text in NFC, bodies through the HTML policy. */
export function cleanDocuments(strapi: Core.Strapi): void {
  const componentModel = (uid: string): Model => strapi.getModel(uid as never);
  useDocuments(strapi, (call, next) => {
    const { data } = call.params;
    if (data && call.uid.startsWith('api::') && WRITES.includes(call.action)) {
      call.params.data = cleaned(call.contentType, data, componentModel);
    }
    return next();
  });
}

function cleaned(...args: Parameters<typeof cleanText>): ReturnType<typeof cleanText> {
  try {
    return cleanText(...args);
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error;
    const { code } = error.refusal;
    throw formRefusal(BODY_REFUSALS[code], `body_${code}`);
  }
}

import type { Core } from '@strapi/strapi';
import { type Receipt, receiptSchema } from '@toasoan/contracts';
import { Webhook } from 'standardwebhooks';
import { noticesOfQuarantine } from '../notices/notices-of-quarantine';

export const RECEIPT = 'api::publication-receipt.publication-receipt';

/** Koa's view of a request, as far as it is used here. */
export interface SignedRequest {
  headers: Record<string, string | string[] | undefined>;
  rawBody: string | null;
}

/**
 * Signature over the raw bytes, compared in constant time, at most five minutes old (Standard Webhooks); then the
 * schema. Null for anything else.
 */
export function readReceipt(request: SignedRequest, secret: string): Receipt | null {
  if (request.rawBody === null) return null;
  const header = (name: string): string => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : '';
  };
  try {
    const said = new Webhook(secret).verify(request.rawBody, {
      'webhook-id': header('webhook-id'),
      'webhook-timestamp': header('webhook-timestamp'),
      'webhook-signature': header('webhook-signature'),
    });
    const parsed = receiptSchema.safeParse(said);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps it, and tells whom a failure concerns; the same receipt told twice is one row and one notice. */
export async function keepReceipt(strapi: Core.Strapi, receipt: Receipt): Promise<void> {
  const { kind, id: subjectId, revision, outcome, path, release, at, message } = receipt;
  const same = await strapi.db.query(RECEIPT).count({ where: { kind, subjectId, revision, outcome, release } });
  if (same > 0) return;
  await strapi.db.transaction(async () => {
    await strapi.db.query(RECEIPT).create({ data: { kind, subjectId, revision, outcome, path, release, at, message } });
    await noticesOfQuarantine(strapi, receipt, new Date());
  });
}

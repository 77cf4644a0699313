import type { Core } from '@strapi/strapi';
import { type Receipt, receiptSchema } from '@toasoan/contracts';
import { Webhook } from 'standardwebhooks';
import { isCollision } from '../editorial/collision';
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

/**
 * Keeps it, and tells whom a failure concerns. The same receipt told twice, also at once, is one row and one notice: of two
 * the unique index lets one pass.
 */
export async function keepReceipt(strapi: Core.Strapi, receipt: Receipt): Promise<void> {
  const { kind, id: subjectId, revision, outcome, path, release, at, message } = receipt;
  const same = { kind, subjectId, revision, outcome, release };
  const isKept = async () => (await strapi.db.query(RECEIPT).count({ where: same })) > 0;
  // From before receipts had a key: the index knows nothing of those.
  if (await isKept()) return;
  const receiptKey = [kind, subjectId, revision, outcome, release].join(':');
  try {
    await strapi.db.transaction(async () => {
      await strapi.db.query(RECEIPT).create({ data: { ...same, receiptKey, path, at, message } });
      await noticesOfQuarantine(strapi, receipt, new Date());
    });
  } catch (error) {
    if (!isCollision(error) || !(await isKept())) throw error;
  }
}

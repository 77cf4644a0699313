import type { Core } from '@strapi/strapi';
import { numberIn, REDIRECT, type RedirectRow } from './former-number';

const FLAG = { type: 'core', name: 'toasoan', key: 'former_numbers_filled' } as const;

/**
 * Redirects that were written before they had a number get it, once in a newsroom's life, the older of two first; through
 * the documents service, so that the site learns of each. Cut off, it goes on at the next start. To be called in bootstrap.
 */
export async function fillFormerNumbers(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.store.get(FLAG)) !== null) return;
  const rows = (await strapi.db
    .query(REDIRECT)
    .findMany({ where: { formerNumber: { $null: true } }, orderBy: { id: 'asc' } })) as RedirectRow[];
  for (const row of rows) {
    if (numberIn(row) !== null) await fill(strapi, row);
  }
  await strapi.store.set({ ...FLAG, value: new Date().toISOString() });
}

/** `keepFormerNumber` does the work; an old redirect that a newer rule refuses stays as it was. */
async function fill(strapi: Core.Strapi, { documentId, from }: RedirectRow): Promise<void> {
  try {
    await strapi.documents(REDIRECT).update({ documentId, data: {} });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ValidationError') throw error;
    strapi.log.warn(`The redirect from ${from} stays without a number: ${error.message}`);
  }
}

import type { Core } from '@strapi/strapi';
import type { DispatchPaper } from '@toasoan/contracts';
import type { DispatchTold } from '@toasoan/newsroom';
import { loadLetterhead } from '../letterhead/load-letterhead';
import { DOCUMENT, type DispatchRow } from './dispatch-row';

const REF = { select: ['id', 'documentId', 'name'] };
const FILE = { select: ['id', 'name', 'url'] };
export const DISPATCH_POPULATE = {
  issuer: REF,
  addressees: REF,
  summaryTable: { select: ['id', 'documentId'] },
  file: FILE,
  wordFile: FILE,
};

/** The draft row, which holds what is true of a dispatch, issued or not; null for what is none. */
export async function loadDispatch(strapi: Core.Strapi, documentId: string): Promise<DispatchRow | null> {
  return (await strapi.db.query(DOCUMENT).findOne({
    where: { documentId, publishedAt: { $null: true }, dispatchKind: { $notNull: true } },
    populate: DISPATCH_POPULATE,
  })) as DispatchRow | null;
}

/** As it is printed. `number`: what it bears, or would bear if it were issued now. */
export async function paperOf(strapi: Core.Strapi, row: DispatchRow, number: string): Promise<DispatchPaper> {
  return {
    letterhead: await loadLetterhead(strapi, { issuerName: row.issuerName, place: row.place }),
    number,
    subject: row.subject,
    issuedOn: row.issuedOn,
    addressees: row.addresseeLines ?? [],
    bodyHtml: row.body ?? '',
    recipients: row.recipientLines ?? [],
    signerTitles: row.signerTitles ?? [],
    signer: row.signer ?? '',
  };
}

export const toldOf = (row: DispatchRow): DispatchTold => ({
  documentId: row.documentId,
  number: row.number ?? '',
  subject: row.subject,
  issuerName: row.issuerName ?? row.issuer?.name ?? '',
  deadline: row.deadline,
});

/** The printed paper first, then the file that can be worked on. */
export const filesOf = ({ file, wordFile }: DispatchRow): { name: string; path: string }[] =>
  [file, wordFile].flatMap((one) => (one ? [{ name: one.name, path: one.url }] : []));

import type { Core } from '@strapi/strapi';
import type { DispatchDraft } from '@toasoan/contracts';
import { numberIn } from '@toasoan/newsroom';
import { type RoomOutcome, refused } from '../editorial/person-routes';
import { DOCUMENT, type DispatchRow } from './dispatch-row';
import { asDispatchVerb } from './dispatch-verb';
import { giveBack } from './take-number';

export const alreadyIssued = ({ number }: DispatchRow) =>
  refused(
    409,
    'dispatch_issued',
    `Công văn số ${number ?? ''} đã phát hành nên không sửa, không xóa được. Muốn đính chính, hãy soạn công văn mới.`,
  );

export const draftChanged = () =>
  refused(
    409,
    'dispatch_changed',
    'Công văn vừa được người khác sửa, bỏ hoặc phát hành. Hãy tải lại trang rồi xem lại.',
  );

/**
 * Writes the draft before anything else of a transaction does: of two at once the second waits here and finds it changed
 * or issued. False then, and nothing is to be written.
 */
export async function holdDraft(strapi: Core.Strapi, { id, type, revision }: DispatchRow): Promise<boolean> {
  const where = { id, revision, issuedAt: { $null: true } };
  return (await strapi.db.query(DOCUMENT).updateMany({ where, data: { type } })).count === 1;
}

/** Writes what the Board changed of a draft; through the documents, so that text is cleaned and the revision counts up. */
export async function saveDraft(
  strapi: Core.Strapi,
  row: DispatchRow,
  draft: DispatchDraft,
): Promise<RoomOutcome<null>> {
  if (row.issuedAt !== null) return alreadyIssued(row);
  const own = draft.ownNumber === '' ? null : draft.ownNumber;
  if (own !== null && numberIn(own, row.series) === null) {
    return refused(400, 'bad_number', `Số «${own}» không đúng dạng. Hãy ghi như 15/${row.series}.`);
  }
  const { bodyHtml, addresseeIds, recipients, publish, ...fields } = draft;
  const data = {
    ...fields,
    ownNumber: own,
    body: bodyHtml,
    addressees: { set: addresseeIds.map((documentId) => ({ documentId })) },
    recipientLines: recipients,
    publishOnIssue: publish,
  };
  return whileDraft(strapi, row, async () => {
    await strapi.documents(DOCUMENT).update({ documentId: row.documentId, data: data as never });
  });
}

/** A draft that nobody will issue; a number that it held goes back. */
export async function dropDraft(strapi: Core.Strapi, row: DispatchRow): Promise<RoomOutcome<null>> {
  if (row.issuedAt !== null) return alreadyIssued(row);
  return whileDraft(strapi, row, async () => {
    await giveBack(strapi, row.documentId);
    await strapi.documents(DOCUMENT).delete({ documentId: row.documentId });
  });
}

async function whileDraft(
  strapi: Core.Strapi,
  row: DispatchRow,
  work: () => Promise<void>,
): Promise<RoomOutcome<null>> {
  return asDispatchVerb(() =>
    strapi.db.transaction(async (): Promise<RoomOutcome<null>> => {
      if (!(await holdDraft(strapi, row))) return draftChanged();
      await work();
      return { ok: true, value: null };
    }),
  );
}

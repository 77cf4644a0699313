import type { Core } from '@strapi/strapi';
import { dispatchNotices } from '@toasoan/newsroom';
import { dispatchDocx, dispatchPdf, MEDIA_TYPES } from '@toasoan/office';
import { slugify } from '@toasoan/vietnamese';
import { type RoomOutcome, refused } from '../editorial/person-routes';
import { storeFile } from '../media/store-file';
import { recordNotices } from '../notices/record-notices';
import { peopleOfUnits } from '../received/people-of-units';
import { CONFIRMATION, DOCUMENT, type DispatchRow } from './dispatch-row';
import { asDispatchVerb } from './dispatch-verb';
import { loadDispatch, paperOf, toldOf } from './load-dispatch';
import { alreadyIssued, draftChanged, holdDraft } from './save-draft';
import { annexOf, tableBehind } from './table-behind';
import { missingOf } from './missing-of';
import { takeNumber } from './take-number';

/**
 * Issues a dispatch: number, files, frozen text, the units' rows to confirm, their notices, and the public site where that
 * was chosen. Three steps, for files are no matter of a transaction: the number is taken with the draft; DOCX and PDF are
 * made and stored; everything else is one transaction that holds only if the draft is still the one that was printed. Cut
 * off in between, the draft keeps its number and is issued again.
 */
export async function issueDispatch(strapi: Core.Strapi, before: DispatchRow, now: Date): Promise<RoomOutcome<string>> {
  if (before.issuedAt !== null) return alreadyIssued(before);
  if (before.addressees.length === 0) {
    return refused(400, 'no_addressee', 'Công văn chưa chọn đơn vị nhận. Hãy chọn đơn vị ở phần Kính gửi.');
  }
  const missing = missingOf(before, before.summaryTable !== null);
  if (missing.length > 0) {
    const words = `${missing.join(' ')} Hãy bổ sung, lưu bản nháp rồi phát hành.`;
    return refused(400, 'dispatch_incomplete', words);
  }
  const numbered = await number(strapi, before, now);
  if (!numbered.ok) return numbered;
  const row = numbered.value;
  const files = await print(strapi, row);
  const issued = await asDispatchVerb(() => strapi.db.transaction(() => freeze(strapi, row, files, now)));
  if (!issued) await forget(strapi, files);
  return issued ? { ok: true, value: row.documentId } : draftChanged();
}

/** The draft with its number; read in the transaction that gave it, so that nobody's later words are printed unseen. */
async function number(strapi: Core.Strapi, row: DispatchRow, now: Date): Promise<RoomOutcome<DispatchRow>> {
  const { documentId: holder, issuer, type, series, issuedOn, ownNumber: own, subject } = row;
  if (!issuer) return refused(400, 'no_issuer', 'Công văn chưa có đơn vị ban hành. Hãy chọn đơn vị ban hành.');
  return asDispatchVerb(() =>
    strapi.db.transaction(async (): Promise<RoomOutcome<DispatchRow>> => {
      if (!(await holdDraft(strapi, row))) return draftChanged();
      const year = Number(issuedOn.slice(0, 4));
      const register = { issuerId: issuer.documentId, documentType: type, series, year };
      const taken = await takeNumber(strapi, { ...register, own, holder, holderName: subject.slice(0, 250) }, now);
      if (!taken.ok) return taken;
      const slug = await freeSlug(strapi, `${taken.value.number} ${String(year)}`, holder);
      const data = { number: taken.value.number, slug };
      await strapi.documents(DOCUMENT).update({ documentId: holder, data: data as never });
      const numbered = await loadDispatch(strapi, holder);
      return numbered ? { ok: true, value: numbered } : draftChanged();
    }),
  );
}

/** `02-ldld-2018`; another issuer's document of that number has it already, perhaps. */
async function freeSlug(strapi: Core.Strapi, words: string, documentId: string): Promise<string> {
  const slug = slugify(words);
  const rows = (await strapi.db.query(DOCUMENT).findMany({
    where: { slug: { $startsWith: slug }, documentId: { $ne: documentId } },
    select: ['slug'],
  })) as { slug: string }[];
  const taken = new Set(rows.map((row) => row.slug));
  let free = slug;
  for (let n = 2; taken.has(free); n += 1) free = `${slug}-${String(n)}`;
  return free;
}

interface Files {
  pdf: number;
  docx: number;
}

async function print(strapi: Core.Strapi, row: DispatchRow): Promise<Files> {
  const paper = await paperOf(strapi, row, row.number ?? '');
  const annex = annexOf(await tableBehind(strapi, row));
  const name = `cong-van-${row.slug ?? row.documentId}`;
  const [pdf, docx] = await Promise.all([dispatchPdf(paper, annex), dispatchDocx(paper, annex)]);
  return {
    pdf: await storeFile(strapi, { name: `${name}.pdf`, mime: MEDIA_TYPES.pdf, bytes: pdf }),
    docx: await storeFile(strapi, { name: `${name}.docx`, mime: MEDIA_TYPES.docx, bytes: docx }),
  };
}

/** False where the draft has changed since it was printed, or another was first. */
async function freeze(strapi: Core.Strapi, row: DispatchRow, { pdf, docx }: Files, now: Date): Promise<boolean> {
  const { id, documentId, revision } = row;
  const query = strapi.db.query(DOCUMENT);
  const { count } = await query.updateMany({
    where: { id, revision, issuedAt: { $null: true } },
    data: { issuedAt: now },
  });
  if (count !== 1) return false;
  await query.update({ where: { id }, data: { file: pdf, wordFile: docx } });
  const unitIds = row.addressees.map((unit) => unit.documentId);
  for (const unitId of unitIds)
    await strapi.db.query(CONFIRMATION).create({ data: { dispatchId: documentId, unitId } });
  if (row.publishOnIssue === true) await strapi.documents(DOCUMENT).publish({ documentId });
  const people = await peopleOfUnits(strapi, unitIds, now);
  await recordNotices(strapi, dispatchNotices(toldOf(row), [...people.values()].flat(), 'received'), now);
  return true;
}

/** Files that nobody will open: of two who issue at once, one has printed in vain. */
async function forget(strapi: Core.Strapi, { pdf, docx }: Files): Promise<void> {
  const service = strapi.service('plugin::upload.upload') as unknown as { remove(file: unknown): Promise<unknown> };
  for (const id of [pdf, docx]) {
    const file: unknown = await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
    if (file !== null) await service.remove(file);
  }
}

import type { Core } from '@strapi/strapi';
import type { ComposeBody, DispatchKind } from '@toasoan/contracts';
import { plainText, sanitizeBody } from '@toasoan/html-policy';
import {
  addresseesOf,
  type Day,
  dayOf,
  dispatchValues,
  existsOn,
  federationWords,
  fillTemplate,
  recipientsLines,
  type UnitTree,
} from '@toasoan/newsroom';
import { type RoomOutcome, refused } from '../editorial/person-routes';
import { loadLedgerUnits } from '../ledger/load-ledger-units';
import { loadLetterhead } from '../letterhead/load-letterhead';
import { issuedTableOfPeriod } from '../summary-tables/issued-tables';
import { DOCUMENT, TEMPLATE } from './dispatch-row';
import { asDispatchVerb } from './dispatch-verb';
import { linesOf, paragraphsOf } from './template-text';

export interface TemplateRow {
  documentId: string;
  name: string;
  kind: DispatchKind;
  series: string;
  subject: string;
  body: string | null;
  closing: string | null;
  recipientLines: string | null;
  signerTitles: string | null;
  signer: string | null;
  deadlineDays: number | null;
}

/**
 * A draft in the words of a template, filled from the issued table of the period; it has no number until it is issued.
 * @returns the draft's document id
 */
export async function composeDispatch(
  strapi: Core.Strapi,
  { templateId, from, to }: ComposeBody,
  now: Date,
): Promise<RoomOutcome<string>> {
  const template = (await strapi.db
    .query(TEMPLATE)
    .findOne({ where: { documentId: templateId } })) as TemplateRow | null;
  if (!template) {
    return refused(404, 'unknown_template', 'Không tìm thấy mẫu công văn này. Hãy tải lại trang rồi chọn mẫu khác.');
  }
  const table = await issuedTableOfPeriod(strapi, { from, to });
  if (!table) {
    return refused(
      409,
      'no_table',
      'Kỳ này chưa phát hành bảng tổng hợp để đính kèm. Hãy phát hành bảng trước, rồi soạn công văn.',
    );
  }
  const units = await loadLedgerUnits(strapi);
  const today = dayOf(now);
  const issuer = issuerOf(units, today);
  if (!issuer) {
    return refused(409, 'no_issuer', 'Chưa có đơn vị cấp tỉnh để đứng tên ban hành. Hãy thêm ở mục Đơn vị trước.');
  }
  const values = dispatchValues(table.table, federationWords(units, today));
  const subject = fillTemplate([template.subject], values);
  const text = fillTemplate([...paragraphsOf(template.body), ...paragraphsOf(template.closing)], values);
  const recipients = fillTemplate(linesOf(template.recipientLines), values);
  if (!subject.ok) return refused(400, 'broken_template', subject.message);
  if (!text.ok) return refused(400, 'broken_template', text.message);
  if (!recipients.ok) return refused(400, 'broken_template', recipients.message);
  const { lines, unitIds } = addresseesOf(units, today);
  const { place } = await loadLetterhead(strapi);
  const data = {
    dispatchKind: template.kind,
    type: 'cong_van',
    series: template.series,
    subject: plainText(subject.paragraphs.join(' ')),
    body: sanitizeBody(text.paragraphs.join('')).html,
    issuer: { set: [{ documentId: issuer.id }] },
    issuerName: issuer.name,
    place,
    issuedOn: today,
    signer: template.signer ?? '',
    signerTitles: linesOf(template.signerTitles),
    addresseeLines: lines,
    addressees: { set: unitIds.map((documentId) => ({ documentId })) },
    recipientLines: recipientsLines(recipients.paragraphs.map(plainText)),
    periodFrom: from,
    periodTo: to,
    period: table.table.periodName,
    summaryTable: { set: [{ documentId: table.documentId }] },
    deadline: template.deadlineDays === null ? null : dayOf(now.getTime() + template.deadlineDays * 86_400_000),
  };
  const made = await asDispatchVerb(() => strapi.documents(DOCUMENT).create({ data: data as never }));
  return { ok: true, value: made.documentId };
}

/** The federation itself issues; there is one of the province's kind at a time. */
export const issuerOf = (units: UnitTree, on: Day) =>
  [...units.values()].find((unit) => unit.kind === 'province' && existsOn(unit, on));

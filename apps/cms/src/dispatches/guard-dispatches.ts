import type { Core } from '@strapi/strapi';
import { type DocumentsCall, type Next, useDocuments } from '../editorial/documents-context';
import { formRefusal } from '../environment/form-refusal';
import { DISPATCH_FIELDS, DOCUMENT } from './dispatch-row';
import { insideDispatchVerb } from './dispatch-verb';
import { refuseTakenNumber } from './refuse-taken-number';
import { giveBack } from './take-number';

type Standing = { number: string | null; dispatchKind: string | null; issuedAt: string | null };

/**
 * Whatever the path (form, bulk action, import): an issued dispatch stays as it was issued, a draft of one becomes public
 * through its issue alone, and what the verbs write is written by nothing else. To be called in bootstrap, before the
 * documents are announced.
 */
export function guardDispatches(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    if (call.uid !== DOCUMENT || insideDispatchVerb()) return next();
    switch (call.action) {
      case 'create':
        stripFields(call, {});
        await refuseTakenNumber(strapi, call);
        return next();
      case 'clone':
        // A copy is a document of its own: not issued, and without the number of its model.
        stripFields(call, Object.fromEntries([...DISPATCH_FIELDS, 'number'].map((name) => [name, null])));
        return next();
      case 'update':
      case 'publish':
      case 'delete':
      case 'discardDraft':
        return change(strapi, call, next);
      default:
        return next();
    }
  });
}

async function change(strapi: Core.Strapi, call: DocumentsCall, next: Next): Promise<unknown> {
  const documentId = call.params.documentId ?? '';
  const row = (await strapi.db.query(DOCUMENT).findOne({
    where: { documentId, publishedAt: { $null: true } },
    select: ['number', 'dispatchKind', 'issuedAt'],
  })) as Standing | null;
  if (row?.issuedAt && call.action !== 'publish') throw issued(row.number ?? '');
  const publishes = call.action === 'publish' || call.params.status === 'published';
  if (row?.dispatchKind && !row.issuedAt && publishes) throw unissued();
  if (call.action === 'delete' && row?.dispatchKind) {
    return strapi.db.transaction(async () => {
      await giveBack(strapi, documentId);
      return next();
    });
  }
  stripFields(call, {}, row?.dispatchKind ? ['number'] : []);
  if (!row?.dispatchKind && (call.action === 'update' || call.action === 'publish')) {
    await refuseTakenNumber(strapi, call);
  }
  return next();
}

function stripFields(call: DocumentsCall, instead: Record<string, unknown>, also: readonly string[] = []): void {
  const kept: readonly string[] = [...DISPATCH_FIELDS, ...also];
  if (!call.params.data && Object.keys(instead).length === 0) return;
  const data = Object.entries(call.params.data ?? {}).filter(([name]) => !kept.includes(name));
  call.params.data = { ...Object.fromEntries(data), ...instead };
}

function issued(number: string): Error {
  return formRefusal(
    `Công văn số ${number} đã phát hành nên không sửa, không xóa được. Muốn đính chính, hãy soạn công văn mới ở trang «Công văn».`,
    'dispatch_issued',
  );
}

function unissued(): Error {
  return formRefusal(
    'Công văn này chưa phát hành. Hãy phát hành ở trang «Công văn»; công văn được cấp số rồi mới lên trang.',
    'dispatch_unissued',
  );
}

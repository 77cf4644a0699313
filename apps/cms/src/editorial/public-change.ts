import type { Core } from '@strapi/strapi';
import type { PublicKind } from '@toasoan/contracts';
import { formRefusal } from '../environment/form-refusal';
import type { DocumentsCall } from './documents-context';
import { addressTaken, belongsToAnother, forgetAddresses, keepAddress } from './public-address';

type Data = Record<string, unknown>;
/** The row as it was before the call; null for a new document. */
type Before = ({ documentId: string } & Data) | null;

/** Written here alone, whatever a form says of them. */
const SERVER_FIELDS = ['revision', 'publishedRevision', 'firstPublishedAt', 'formerSlugs'];

export function withoutServerFields(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !SERVER_FIELDS.includes(name)));
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * What a change of address asks for, before Strapi's own work: a unit, category or page remembers the old one, so that
 * it leads on; an official document, which is cited by its address, keeps the one it was published under. None takes
 * what was once another's.
 */
export async function settleAddress(
  strapi: Core.Strapi,
  kind: PublicKind,
  { uid, action, params }: DocumentsCall,
  before: Before,
): Promise<void> {
  if (action === 'delete' && before) await forgetAddresses(strapi, kind, before.documentId);
  const old = text(before?.['slug']);
  const wanted = text(params.data?.['slug']) ?? old;
  if (wanted === null) return;
  const renames = before !== null && old !== null && wanted !== old;
  if (renames && kind === 'document' && before['firstPublishedAt']) throw addressFixed();
  const subjectId = before?.documentId ?? '';
  if ((renames || !before) && (await belongsToAnother(strapi, { kind, slug: wanted, subjectId }))) {
    throw addressTaken(wanted);
  }
  if (renames && kind !== 'document' && params.data) {
    const former = Array.isArray(before['formerSlugs']) ? (before['formerSlugs'] as unknown[]) : [];
    params.data['formerSlugs'] = [...new Set([...former, old])].filter((slug) => slug !== wanted);
    await keepAddress(strapi, { kind, slug: old, subjectId });
  }
  const publishes = action === 'publish' || params.status === 'published';
  if (publishes && kind === 'document' && before) await takeDocumentAddress(strapi, uid, wanted, before.documentId);
}

/** Of two official documents the one that is published first has the address. */
async function takeDocumentAddress(strapi: Core.Strapi, uid: string, slug: string, subjectId: string): Promise<void> {
  const others = await strapi.db.query(uid).count({
    where: { slug, documentId: { $ne: subjectId }, firstPublishedAt: { $notNull: true } },
  });
  if (others > 0) throw addressTaken(slug);
  await keepAddress(strapi, { kind: 'document', slug, subjectId });
}

function addressFixed(): Error {
  return formRefusal(
    'Văn bản đã từng lên trang nên không đổi địa chỉ được. Hãy để địa chỉ cũ; nếu cần, thêm một mục Chuyển hướng.',
    'address_fixed',
  );
}

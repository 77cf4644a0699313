import type { Publication, PublicKind } from '@toasoan/contracts';
import { BodyRefused } from '@toasoan/html-policy';
import { MediaRefused } from '../project/media-refused.js';
import { type MediaStore } from '../project/media-store.js';
import { describe } from '../describe.js';
import type { CmsDocument, CmsReader } from '../project/read-cms.js';

const AT_ONCE = 12;

export interface DocumentKey {
  kind: PublicKind;
  id: string;
  /** The revision that an event or the manifest names. */
  revision?: number;
}

/** `unknown`: the CMS knows no such document. `refused`: it cannot be shown as it is. `failed`: try again later. */
export type ReadResult =
  | { outcome: 'read'; publication: Publication }
  | { outcome: 'unknown' }
  | { outcome: 'refused'; named: Pick<Publication, 'kind' | 'id' | 'revision'>; message: string }
  | { outcome: 'failed'; message: string };

export const keyOf = ({ kind, id }: DocumentKey): string => `${kind}:${id}`;

/** Reads documents again from the CMS with their pictures, a few at a time. One whose files take longer than `patienceMs` fails. */
export async function readDocuments(
  keys: readonly DocumentKey[],
  cms: CmsReader,
  media: MediaStore,
  patienceMs?: number,
): Promise<Map<string, ReadResult>> {
  const results = new Map<string, ReadResult>();
  const waiting = [...keys];
  const lane = async () => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      results.set(keyOf(key), await readOne(key, cms, media, patienceMs));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, keys.length) }, lane));
  return results;
}

async function readOne(
  { kind, id, revision }: DocumentKey,
  cms: CmsReader,
  media: MediaStore,
  patienceMs?: number,
): Promise<ReadResult> {
  const answer = await cms.publication(kind, id);
  if (!answer.ok)
    return answer.reason === 'unknown' ? { outcome: 'unknown' } : { outcome: 'failed', message: answer.message };
  return withMedia(answer.value, media, revision, patienceMs);
}

/** Fetches what a document shows; a document that cannot be shown comes back as refused. */
export async function withMedia(
  document: CmsDocument,
  media: MediaStore,
  wanted = 0,
  patienceMs?: number,
): Promise<ReadResult> {
  if (document.malformed) {
    const { named, message } = document;
    return { outcome: 'refused', named: { ...named, revision: Math.max(named.revision, wanted) }, message };
  }
  const { publication } = document;
  try {
    const ready =
      patienceMs === undefined ? await media.withPublicMedia(publication) : await media.inTime(publication, patienceMs);
    return ready === null
      ? { outcome: 'failed', message: 'Tệp đính kèm còn đang được tải về.' }
      : { outcome: 'read', publication: ready };
  } catch (error) {
    // Once too much for the sanitiser, always too much: to try again would not help.
    if (error instanceof BodyRefused) return { outcome: 'refused', named: publication, message: error.message };
    return error instanceof MediaRefused
      ? { outcome: 'refused', named: publication, message: error.message }
      : { outcome: 'failed', message: describe(error) };
  }
}

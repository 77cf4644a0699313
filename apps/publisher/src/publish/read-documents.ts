import type { Logger } from 'pino';
import { MOST_IN_LOT, PUBLIC_KINDS, type Publication, type PublicKind } from '@toasoan/contracts';
import { BodyRefused } from '@toasoan/html-policy';
import { MediaRefused } from '../project/media-refused.js';
import { type MediaStore } from '../project/media-store.js';
import { describe } from '../describe.js';
import type { CmsAnswer, CmsDocument, CmsReader } from '../project/read-cms.js';
import { inLanes } from './in-lanes.js';

const AT_ONCE = 12;
/** The CMS answers one after the other; the next lot waits with it while this one is taken in here. */
const LOTS_AT_ONCE = 2;
/** So few of a kind are asked for one by one: the first is here before a lot would be. */
const FEW = 3;

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

type Answer = CmsAnswer<CmsDocument>;

export interface ReadParts {
  cms: CmsReader;
  media: MediaStore;
  log: Pick<Logger, 'warn'>;
}

/** Reads documents again from the CMS with their pictures, a few at a time. One whose files take longer than `patienceMs` fails. */
export async function readDocuments(
  keys: readonly DocumentKey[],
  { cms, media, log }: ReadParts,
  patienceMs?: number,
): Promise<Map<string, ReadResult>> {
  const { answers, left } = await askInLots(keys, cms, log);
  const results = new Map<string, ReadResult>();
  await inLanes(AT_ONCE, keys, async (key) => {
    const { kind, id, revision } = key;
    const name = keyOf(key);
    // Whatever a lot has left open is asked for alone: one document must not keep those that came with it from being read.
    const answer = answers.get(name) ?? (await cms.publication(kind, id, left.has(name) ? patienceMs : undefined));
    answers.delete(name);
    if (answer.ok) results.set(name, await withMedia(answer.value, media, revision, patienceMs));
    else if (answer.reason === 'unknown') results.set(name, { outcome: 'unknown' });
    else results.set(name, { outcome: 'failed', message: answer.message });
  });
  return results;
}

/** What the CMS says of those that are many of a kind. `left`: whom it left out of a lot that it answered, for it makes their pictures. */
async function askInLots(
  keys: readonly DocumentKey[],
  cms: CmsReader,
  log: ReadParts['log'],
): Promise<{ answers: Map<string, Answer>; left: Set<string> }> {
  const answers = new Map<string, Answer>();
  const left = new Set<string>();
  let late = false;
  await inLanes(LOTS_AT_ONCE, lotsOf(keys), async ({ kind, ids }) => {
    // Where one was waited for in vain, the others are not: the batch waits for that once.
    if (late) return;
    const lot = await cms.lot(kind, ids);
    if (!lot.ok) {
      late ||= lot.reason === 'late';
      log.warn({ kind, documents: ids.length, error: lot.message }, 'a lot could not be read, each is asked for alone');
      return;
    }
    const open = new Set(ids);
    const take = (id: string, answer: Answer): void => {
      if (open.delete(id)) answers.set(keyOf({ kind, id }), answer);
    };
    for (const document of lot.value.items)
      take((document.malformed ? document.named : document.publication).id, { ok: true, value: document });
    for (const id of lot.value.unknown) take(id, { ok: false, reason: 'unknown', message: 'unknown to the CMS' });
    for (const id of open) left.add(keyOf({ kind, id }));
  });
  return { answers, left };
}

function lotsOf(keys: readonly DocumentKey[]): { kind: PublicKind; ids: string[] }[] {
  return PUBLIC_KINDS.flatMap((kind) => {
    const ids = keys.flatMap((key) => (key.kind === kind ? [key.id] : []));
    const lots = ids.length > FEW ? Math.ceil(ids.length / MOST_IN_LOT) : 0;
    return Array.from({ length: lots }, (_, n) => ({ kind, ids: ids.slice(n * MOST_IN_LOT, (n + 1) * MOST_IN_LOT) }));
  });
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

import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { WORD_LIMITS } from '../limits.js';
import { WordRefused } from '../refusal.js';
import { kindOfFile } from './kind-of-file.js';

export interface WordArchive {
  /** Parts that an article needs, by their name in the archive; nothing else was unpacked. */
  parts: ReadonlyMap<string, Uint8Array>;
  /** Objects of other programs inside (Excel sheets, drawings, sound): counted, never opened. */
  embedded: number;
}

const MAIN = 'word/document.xml';
const XML_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d?|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/(?:document\d?|footnotes|endnotes)\.xml\.rels)$/;
const MEDIA = /^word\/media\/[^/]+\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|tiff?|emf|wmf|svg)$/i;
const EMBEDDED = /^word\/(?:embeddings|activeX)\//i;
const MACRO = /(?:^|\/)(?:vbaProject|vbaData)[^/]*$/i;
const MACRO_TYPE = /macroEnabled/i;
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i;

export const isMedia = (name: string): boolean => MEDIA.test(name);

/**
 * The parts of a Word file, unpacked within `WORD_LIMITS`. Sizes are counted while unpacking: what the archive says of
 * itself is believed only where it is too much.
 * @throws {WordRefused}
 */
export async function openArchive(bytes: Uint8Array): Promise<WordArchive> {
  refuseOtherKinds(bytes);
  const zip = await open(bytes);
  const parts = new Map<string, Uint8Array>();
  let embedded = 0;
  const budget = { all: WORD_LIMITS.unpackedBytes, xml: WORD_LIMITS.xmlBytes };
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (MACRO.test(name)) throw new WordRefused('macro');
      if (EMBEDDED.test(name)) embedded += 1;
      const xml = XML_PARTS.test(name);
      if (!xml && !isMedia(name)) continue;
      // Two parts of one name: readers disagree on which is meant.
      if (parts.has(name)) throw new WordRefused('unsafe');
      parts.set(name, await unpack(zip, entry, budget, xml));
    }
  } catch (error) {
    throw refusalFor(error);
  }
  requireWord(parts);
  return { parts, embedded };
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length > WORD_LIMITS.fileBytes) throw new WordRefused('too_large');
  const kind = kindOfFile(bytes);
  if (kind === 'old') throw new WordRefused('old_word');
  if (kind === 'encrypted') throw new WordRefused('encrypted');
  if (kind === 'other') throw new WordRefused('not_word');
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { strictFileNames: true, validateEntrySizes: true });
    if (zip.entryCount > WORD_LIMITS.entries) throw new WordRefused('too_packed');
    return zip;
  } catch (error) {
    throw refusalFor(error);
  }
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  budget: { all: number; xml: number },
  xml: boolean,
): Promise<Uint8Array> {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) throw new WordRefused('encrypted');
  const packed = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > WORD_LIMITS.ratioFromBytes && packed > WORD_LIMITS.ratio) throw new WordRefused('too_packed');
  const most = xml ? Math.min(budget.all, budget.xml) : budget.all;
  if (uncompressedSize > most) throw new WordRefused('too_packed');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const piece = chunk as Buffer;
    size += piece.length;
    if (size > most) throw new WordRefused('too_packed');
    chunks.push(piece);
  }
  budget.all -= size;
  if (xml) budget.xml -= size;
  return Buffer.concat(chunks);
}

function requireWord(parts: ReadonlyMap<string, Uint8Array>): void {
  const types = parts.get('[Content_Types].xml');
  if (!types || ![...parts.keys()].some((name) => name === MAIN || /^word\/document\d\.xml$/.test(name))) {
    throw new WordRefused('not_word');
  }
  if (MACRO_TYPE.test(textOfPart(types))) throw new WordRefused('macro');
  for (const [name, bytes] of parts) {
    // Word writes none; whoever does wants a parser to expand or to fetch something.
    if (XML_PARTS.test(name) && DOCTYPE.test(textOfPart(bytes))) throw new WordRefused('unsafe');
  }
}

/** A part as text; Word writes UTF-8, and says so when it writes UTF-16. */
export function textOfPart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The reader names what is wrong only in English sentences: a path that leads out is not the same as a torn file. */
function refusalFor(error: unknown): WordRefused {
  if (error instanceof WordRefused) return error;
  const message = error instanceof Error ? error.message : '';
  return new WordRefused(
    /relative path|absolute path|invalid characters in filename/i.test(message) ? 'unsafe' : 'broken',
  );
}

import { readFile, rm } from 'node:fs/promises';
import { WORD_LIMITS } from '@toasoan/word-in';

/** What the body parser leaves of one file of a form. */
interface ParsedFile {
  filepath: string;
  originalFilename?: string | null;
  size: number;
}

export interface ReceivedFile {
  bytes: Uint8Array;
  /** As the sender called it. */
  name: string;
}

/**
 * The one file of a form that was sent, and none of it left on the disk. Null where there is not exactly one; one that is too
 * large comes with as many bytes as tell so.
 */
export async function receivedFile(files: unknown, field: string): Promise<ReceivedFile | null> {
  const parsed = Object.entries((files ?? {}) as Record<string, ParsedFile | ParsedFile[]>).flatMap(([name, value]) =>
    [value].flat().map((file) => ({ name, file })),
  );
  try {
    const [one, ...more] = parsed;
    if (one?.name !== field || more.length > 0) return null;
    const name = one.file.originalFilename ?? '';
    if (one.file.size > WORD_LIMITS.fileBytes) return { bytes: new Uint8Array(WORD_LIMITS.fileBytes + 1), name };
    return { bytes: await readFile(one.file.filepath), name };
  } finally {
    await Promise.all(parsed.map(({ file }) => rm(file.filepath, { force: true })));
  }
}

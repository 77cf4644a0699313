import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

const CHUNK = 1 << 20;

export interface HashedFile {
  bytes: number;
  sha256: string;
}

/** Reads a file once: its length and SHA-256; `take` is given the bytes as they come. */
export async function hashFile(path: string, take?: (chunk: Uint8Array) => Promise<unknown>): Promise<HashedFile> {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let bytes = 0;
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, null);
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
      const chunk = buffer.subarray(0, bytesRead);
      hash.update(chunk);
      await take?.(chunk);
      bytes += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** Copies to a new file for its owner's eyes only, on the disk when this answers; replaces what is there. */
export async function copyHashed(from: string, to: string): Promise<HashedFile> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const target = await open(to, 'w', 0o600);
  try {
    const copied = await hashFile(from, (chunk) => target.writeFile(chunk));
    await target.sync();
    return copied;
  } finally {
    await target.close();
  }
}

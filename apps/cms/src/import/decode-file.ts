import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { SourceRefused } from '@toasoan/former-site';

/** A feed or a page is held whole; more than this is neither. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file from its beginning, chunk by chunk; unpacked on the way where its name ends with `.gz`. A byte that is
 * none of the charset becomes U+FFFD: a dump of a whole site holds tables of bytes that nobody asks for.
 */
export async function* streamText(path: string, charset: string): AsyncGenerator<string> {
  const decoder = decoderOf(charset, false);
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  const bytes: AsyncIterable<Buffer> = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  if (path.endsWith('.gz')) file.on('error', (error) => (bytes as ReturnType<typeof createGunzip>).destroy(error));
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_') !== true) throw error;
    throw new SourceRefused(`${path} không giải nén được (tệp .gz hỏng hoặc bị cắt ngang). Hãy chép lại tệp.`);
  } finally {
    file.destroy();
  }
  yield decoder.decode();
}

/** The whole text of a small file; a page may name its own charset. */
export async function wholeText(path: string, charset: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new SourceRefused(`${path} lớn quá 64 MB. Hãy chia thành nhiều tệp rồi nhập từng tệp.`);
  const bytes = await readFile(path);
  const head = bytes.subarray(0, 2048).toString('latin1');
  const named = /\.html?$/i.test(path) ? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] : undefined;
  const label = named ?? charset;
  const decoder = decoderOf(label, true);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new SourceRefused(wrongCharset(path, label));
  }
}

function decoderOf(charset: string, fatal: boolean): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset, { fatal });
  } catch {
    throw new SourceRefused(`Không đọc được bảng mã «${charset}».`);
  }
}

export const wrongCharset = (path: string, charset: string): string =>
  `${path} không phải bảng mã ${charset}. Hãy xuất lại bằng UTF-8, hoặc ghi đúng «charset» trong tệp ánh xạ.`;

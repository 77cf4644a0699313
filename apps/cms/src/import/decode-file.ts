import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { SourceRefused } from '@toasoan/former-site';

/** A feed or a page is held whole; more than this is neither. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file from its beginning, chunk by chunk; unpacked on the way where it is packed by gzip. A byte that is
 * none of the charset becomes U+FFFD: a dump of a whole site holds tables of bytes that nobody asks for.
 */
export async function* streamText(path: string, charset: string): AsyncGenerator<string> {
  const decoder = decoderOf(charset, false);
  const head = await firstBytes(path);
  refuseOther(path, head, charset);
  // Whatever its name says: copies lose their endings, and get wrong ones.
  const packed = path.endsWith('.gz') || (head[0] === 0x1f && head[1] === 0x8b);
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  const bytes: AsyncIterable<Buffer> = packed ? file.pipe(createGunzip()) : file;
  if (packed) file.on('error', (error) => (bytes as ReturnType<typeof createGunzip>).destroy(error));
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

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What would be read as a text without a word of sense. */
function refuseOther(path: string, head: Buffer, charset: string): void {
  if (head.length === 0) throw new SourceRefused(`${path} trống. Hãy xuất hoặc chép lại tệp.`);
  if (head.toString('latin1') === 'PK\u0003\u0004')
    throw new SourceRefused(`${path} là tệp nén .zip. Hãy giải nén rồi nhập tệp .sql ở trong.`);
  const wide = { fffe: 'utf-16le', feff: 'utf-16be' }[head.subarray(0, 2).toString('hex')];
  if (wide !== undefined && charset.toLowerCase() !== wide)
    throw new SourceRefused(
      `${path} là văn bản UTF-16. Hãy lưu lại bằng UTF-8, hoặc ghi «charset»: «${wide}» trong tệp ánh xạ.`,
    );
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

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { SourceRefused } from '@toasoan/former-site';

/** A feed or a page is held whole; more than this is neither. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The text of a file from its beginning, chunk by chunk; unpacked on the way where its name ends with `.gz`. */
export async function* streamText(path: string, charset: string): AsyncGenerator<string> {
  const decoder = decoderOf(charset);
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  const bytes: AsyncIterable<Buffer> = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  if (path.endsWith('.gz')) file.on('error', (error) => (bytes as ReturnType<typeof createGunzip>).destroy(error));
  let before = 0;
  try {
    for await (const chunk of bytes) {
      yield decode(() => decoder.decode(chunk, { stream: true }), path, charset, before);
      before += chunk.length;
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_') !== true) throw error;
    throw new SourceRefused(`${path} không giải nén được (tệp .gz hỏng hoặc bị cắt ngang). Hãy chép lại tệp.`);
  } finally {
    file.destroy();
  }
  yield decode(() => decoder.decode(), path, charset, before);
}

/** The whole text of a small file; a page may name its own charset. */
export async function wholeText(path: string, charset: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new SourceRefused(`${path} lớn quá 64 MB. Hãy chia thành nhiều tệp rồi nhập từng tệp.`);
  const bytes = await readFile(path);
  const head = bytes.subarray(0, 2048).toString('latin1');
  const named = /\.html?$/i.test(path) ? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] : undefined;
  const label = named ?? charset;
  const decoder = decoderOf(label);
  return decode(() => decoder.decode(bytes), path, label, 0);
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    throw new SourceRefused(`Không đọc được bảng mã «${charset}».`);
  }
}

function decode(work: () => string, path: string, charset: string, before: number): string {
  try {
    return work();
  } catch {
    const place = before === 0 ? '' : ` (sau byte thứ ${before.toLocaleString('vi')})`;
    throw new SourceRefused(
      `${path} không phải bảng mã ${charset}${place}. Hãy xuất lại bằng UTF-8, hoặc ghi đúng «charset» trong tệp ánh xạ.`,
    );
  }
}

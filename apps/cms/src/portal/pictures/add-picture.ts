import { open, readFile } from 'node:fs/promises';
import { idempotencyKeySchema, type PortalPicture } from '@toasoan/contracts';
import { errors } from '@strapi/utils';
import { toLine } from '@toasoan/vietnamese';
import { isCollision } from '../../editorial/collision';
import { turnsOf } from '../../environment/take-turns';
import { Busy } from '../../media/picture-policy';
import { storeFile } from '../../media/store-file';
import { BAD_REQUEST, type PortalCall, type PortalOutcome, refused, type SentFile } from '../portal-call';
import { MOST_PICTURE_BYTES, MOST_PICTURES_A_DAY } from '../portal-limits';
import { pictureKind, TELLING_BYTES } from './picture-kind';
import { type PictureRow, PORTAL_PICTURE, previewPath } from './picture-row';
import { claim, UNCLAIMED } from './unclaimed';

export type Added = PortalOutcome<{ picture: PortalPicture; made: boolean }>;

const DAY_MS = 86_400_000;
const MB = 1024 * 1024;
const BUSY = refused(429, 'busy', 'Máy chủ đang nhận nhiều ảnh. Ảnh sẽ được gửi lại sau ít giây.', { retryAfter: 10 });
/**
 * Before they are read into memory, which is why this queue stands before that of all pictures (`picture-policy.ts`): there two
 * hundred may wait, on disk.
 */
const takeTurn = turnsOf({ atOnce: 2, mostWaiting: 40 });

/**
 * One picture from the phone into the media library, by the newsroom's own way: decoded and written anew, without position.
 * It is its sender's until one of her items names it. Sent again with its key, it is the one that is there already.
 */
export async function addPicture(call: PortalCall): Promise<Added> {
  const { request } = call.context;
  const file = onlyFile(request.files?.['file']);
  const { key } = (request.body ?? {}) as { key?: unknown };
  const sentKey = idempotencyKeySchema.safeParse(key);
  return file && sentKey.success ? keepPicture(call, file, sentKey.data) : BAD_REQUEST;
}

/** The same for a picture that came inside something else; `sentKey` tells it from all others of its sender. */
export async function keepPicture(call: PortalCall, file: SentFile, sentKey: string): Promise<Added> {
  const { strapi, actor, now } = call;
  const pictures = strapi.db.query(PORTAL_PICTURE);
  const before = await known(call, sentKey);
  if (before) return { ok: true, value: { picture: pictureOf(before), made: false } };
  if (await hasSentTheDays(call)) {
    const words = `Mỗi ngày nhận nhiều nhất ${String(MOST_PICTURES_A_DAY)} ảnh của một người. Hãy gửi tiếp vào ngày mai.`;
    return refused(429, 'too_many_pictures', words);
  }
  const stored = await takeTurn(() => store(call, file));
  if (!stored) return BUSY;
  if (!stored.ok) return stored;
  try {
    const data = { owner: actor.id, sentKey, ...stored.value, at: now };
    const row = await claim(strapi, stored.value.fileId, () => pictures.create({ data }) as Promise<PictureRow>);
    return { ok: true, value: { picture: pictureOf(row), made: true } };
  } catch (error) {
    // Sent twice at once: the other was first, and its picture is the one.
    const first = isCollision(error) ? await known(call, sentKey) : null;
    if (!first) throw error;
    return { ok: true, value: { picture: pictureOf(first), made: false } };
  }
}

/** Whether a picture under this key would be a new one, and one that is taken today. */
export const mayKeep = async (call: PortalCall, sentKey: string): Promise<boolean> =>
  (await known(call, sentKey)) === null && !(await hasSentTheDays(call));

/** Whether a picture is one of those that are taken from a phone. */
export function isKept(bytes: Uint8Array): boolean {
  const kind = pictureKind(Buffer.from(bytes.subarray(0, TELLING_BYTES)));
  return kind !== null && kind !== 'heic' && bytes.length <= MOST_PICTURE_BYTES;
}

const known = async ({ strapi, actor }: PortalCall, sentKey: string): Promise<PictureRow | null> =>
  (await strapi.db.query(PORTAL_PICTURE).findOne({ where: { owner: actor.id, sentKey } })) as PictureRow | null;

async function hasSentTheDays({ strapi, actor, now }: PortalCall): Promise<boolean> {
  const at = { $gte: new Date(now.getTime() - DAY_MS) };
  return (await strapi.db.query(PORTAL_PICTURE).count({ where: { owner: actor.id, at } })) >= MOST_PICTURES_A_DAY;
}

const onlyFile = (sent: SentFile | SentFile[] | undefined): SentFile | null =>
  Array.isArray(sent) ? (sent.length === 1 ? (sent[0] ?? null) : null) : (sent ?? null);

type Stored = Pick<PictureRow, 'bytes' | 'fileId' | 'height' | 'width'>;

async function store(
  { strapi }: PortalCall,
  { filepath, originalFilename, size }: SentFile,
): Promise<PortalOutcome<Stored>> {
  if (size > MOST_PICTURE_BYTES) {
    const most = `${String(Math.floor(MOST_PICTURE_BYTES / MB))} MB`;
    return refused(413, 'too_large', `Ảnh nặng quá ${most}. Hãy chọn ảnh nhỏ hơn, hoặc giảm cỡ ảnh rồi gửi lại.`);
  }
  const kind = pictureKind(await firstBytes(filepath));
  if (kind === 'heic') {
    const words =
      'Ảnh HEIC của iPhone chưa đọc được. Hãy vào Cài đặt › Camera › Định dạng, chọn «Tương thích nhất» rồi chụp lại; hoặc chụp màn hình ảnh ấy rồi gửi.';
    return refused(415, 'heic', words);
  }
  if (kind === null)
    return refused(415, 'not_a_picture', 'Tệp này không phải ảnh JPEG, PNG hoặc WebP. Hãy chọn ảnh khác.');
  const name = `${nameOf(originalFilename ?? '')}${kind.extension}`;
  try {
    const fileId = await storeFile(strapi, {
      name,
      mime: kind.mime,
      bytes: await readFile(filepath),
      caption: UNCLAIMED,
    });
    const row = (await strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id: fileId }, select: ['width', 'height', 'size'] })) as {
      width: number;
      height: number;
      size: number;
    };
    // Strapi keeps kilobytes.
    return { ok: true, value: { fileId, width: row.width, height: row.height, bytes: Math.round(row.size * 1000) } };
  } catch (error) {
    if (error instanceof Busy) return BUSY;
    if (error instanceof errors.ApplicationError) return refused(400, 'broken_picture', error.message);
    throw error;
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** As the phone called it, so that an editor finds it; nothing of a path. */
function nameOf(original: string): string {
  const name = toLine(original)
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} _-]+/gu, '-')
    .trim()
    .slice(0, 80);
  return name === '' ? 'anh' : name;
}

const pictureOf = ({ documentId, width, height, bytes }: PictureRow): PortalPicture => ({
  id: documentId,
  width: width ?? 1,
  height: height ?? 1,
  bytes: bytes ?? 1,
  preview: previewPath(documentId),
});

import type * as S3Sdk from '@aws-sdk/client-s3';
import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import { clientOptions, type MediaPlace, mediaPlace } from './media-place';

/** The name under which Strapi stores a file: its hash and its ending. */
const STORED = /^\/uploads\/([\w-]+\.[A-Za-z0-9]{1,10}|[\w-]+)$/;

interface Opened {
  place: MediaPlace;
  client: S3Client;
  sdk: typeof S3Sdk;
}
let opened: Promise<Opened | null> | null = null;

/** One client per process, and none where files lie in the data folder. */
function open(): Promise<Opened | null> {
  opened ??= (async () => {
    const place = mediaPlace(process.env);
    if (place === null) return null;
    const sdk = await import('@aws-sdk/client-s3');
    return { place, sdk, client: new sdk.S3Client(clientOptions(place)) };
  })();
  return opened;
}

/** @public Tests start one CMS after another in one process. */
export function forgetMediaClient(): void {
  opened = null;
}

export type Stored = Pick<
  GetObjectCommandOutput,
  'Body' | 'ContentLength' | 'ContentType' | 'ContentRange' | 'ETag' | 'LastModified'
>;

/** A file by its address, or a part of it; null: there is none, or it is no address of ours; `local`: not in a bucket at all. */
export async function storedInS3(url: string, range?: string): Promise<Stored | null | 'local'> {
  const s3 = await open();
  if (s3 === null) return 'local';
  const key = STORED.exec(url)?.[1];
  if (key === undefined) return null;
  const { place, client, sdk } = s3;
  try {
    return await client.send(
      new sdk.GetObjectCommand({ Bucket: place.bucket, Key: key, ...(range === undefined ? {} : { Range: range }) }),
    );
  } catch (error) {
    if (error instanceof sdk.S3ServiceException && ['NoSuchKey', 'InvalidRange'].includes(error.name)) return null;
    throw error;
  }
}

/**
 * Tries the bucket at the start: writes and removes, so that a wrong key or a full bucket is known before the first upload.
 * @throws Error with a sentence for the person who starts the CMS
 */
export async function checkMediaStore(): Promise<void> {
  const s3 = await open();
  if (s3 === null) return;
  const { place, client, sdk } = s3;
  const Key = `thu-ghi-${String(process.pid)}.txt`;
  try {
    await client.send(new sdk.PutObjectCommand({ Bucket: place.bucket, Key, Body: 'thử ghi' }));
    await client.send(new sdk.DeleteObjectCommand({ Bucket: place.bucket, Key }));
  } catch (error) {
    const { name, message } = error as Error;
    const status = error instanceof sdk.S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    throw new Error(wordsFor(place.bucket, name, status, message), { cause: error });
  }
}

function wordsFor(bucket: string, name: string, status: number | undefined, message: string): string {
  if (status === undefined)
    return `Không kết nối được tới kho ảnh và tệp ${bucket} (${message}): kiểm tra TOASOAN_MEDIA_S3_ENDPOINT và đường mạng.`;
  if (name === 'NoSuchBucket')
    return `Không có kho ảnh và tệp ${bucket}: tạo kho trước, hoặc sửa TOASOAN_MEDIA_S3_BUCKET.`;
  if (['InvalidAccessKeyId', 'SignatureDoesNotMatch'].includes(name))
    return `Kho ảnh và tệp ${bucket} không nhận khóa truy cập: kiểm tra TOASOAN_MEDIA_S3_KEY_ID và TOASOAN_MEDIA_S3_SECRET.`;
  if (status === 507 || ['QuotaExceeded', 'EntityTooLarge', 'XMinioStorageFull'].includes(name))
    return `Kho ảnh và tệp ${bucket} đã đầy: thêm chỗ hoặc nâng hạn mức rồi khởi động lại.`;
  return `Không ghi được vào kho ảnh và tệp ${bucket} (${name}, ${String(status)}): khóa truy cập cần quyền đọc, ghi và xóa.`;
}

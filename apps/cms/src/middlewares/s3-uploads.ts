import type { Readable } from 'node:stream';
import { storedInS3 } from '../media/s3/s3-media';

interface Context {
  method: string;
  path: string;
  status: number;
  type: string;
  length: number;
  body: unknown;
  get(header: string): string;
  set(header: string, value: string): void;
}

/**
 * Hands out files that lie in a bucket at the address that they would have in the data folder, parts of a video too.
 * `global::s3-uploads`, before the router; without a bucket it passes everything on.
 */
export default () =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    if (!context.path.startsWith('/uploads/') || !['GET', 'HEAD'].includes(context.method)) {
      await next();
      return;
    }
    const range = context.get('range');
    const stored = await storedInS3(context.path, /^bytes=\d*-\d*$/.test(range) ? range : undefined);
    if (stored === 'local') {
      await next();
      return;
    }
    // Below, Strapi would look into an empty folder and say the same.
    if (stored?.Body === undefined) {
      context.status = 404;
      return;
    }
    const { Body, ContentLength, ContentRange, ContentType, ETag, LastModified } = stored;
    context.status = ContentRange === undefined ? 200 : 206;
    context.type = ContentType ?? 'application/octet-stream';
    context.set('accept-ranges', 'bytes');
    if (ContentRange !== undefined) context.set('content-range', ContentRange);
    if (ETag !== undefined) context.set('etag', ETag);
    if (LastModified !== undefined) context.set('last-modified', LastModified.toUTCString());
    if (context.method === 'HEAD') (Body as Readable).destroy();
    else context.body = Body;
    if (ContentLength !== undefined) context.length = ContentLength;
  };

/** What the test server uses of s3rver, which comes without types. */
declare module 's3rver' {
  import type { RequestListener } from 'node:http';

  export default class S3rver {
    constructor(options: { directory: string; silent: boolean; vhostBuckets: boolean });
    callback(): RequestListener;
    readonly store: { existsObject(bucket: string, key: string): Promise<boolean> };
  }
}

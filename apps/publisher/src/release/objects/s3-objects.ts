import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import type { S3Place } from './objects-config.js';
import { checkKey, type ObjectBody, type ObjectStore, type StoredObject } from './object-store.js';
import { ObjectsFault, type FaultCode } from './objects-fault.js';

const CONNECT_MS = 5_000;
/** Without a byte for so long. */
const IDLE_MS = 30_000;
const MOST_REMOVED = 1000;
const CONFLICTS = 5;

/** Objects in a bucket of anything that speaks S3 and honours `If-None-Match: *` on a PUT. */
export class S3Objects implements ObjectStore {
  readonly name: string;
  readonly #client: S3Client;

  constructor(private readonly place: S3Place) {
    this.name = place.bucket;
    this.#client = new S3Client({
      region: place.region,
      ...(place.endpoint === null ? {} : { endpoint: place.endpoint }),
      forcePathStyle: place.pathStyle,
      credentials: { accessKeyId: place.keyId, secretAccessKey: place.secret },
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: IDLE_MS },
      // Checksums in trailers are Amazon's own; other servers store them as part of the body or refuse them.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async get(key: string): Promise<Buffer | null> {
    return this.#guard(async () => {
      const found = await this.#found(key);
      return found === null ? null : Buffer.from(await found.transformToByteArray());
    });
  }

  async read(key: string): Promise<AsyncIterable<Uint8Array> | null> {
    return this.#guard(async () => (await this.#found(key)) as AsyncIterable<Uint8Array> | null);
  }

  async put(key: string, body: ObjectBody): Promise<void> {
    await this.#guard(() =>
      this.#client.send(
        new PutObjectCommand({
          ...this.#at(key),
          Body: body instanceof Uint8Array ? body : createReadStream(body.file),
          ContentLength: body instanceof Uint8Array ? body.length : body.size,
        }),
      ),
    );
  }

  async putIfAbsent(key: string, body: Uint8Array): Promise<boolean> {
    return this.#guard(async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          await this.#client.send(new PutObjectCommand({ ...this.#at(key), Body: body, IfNoneMatch: '*' }));
          return true;
        } catch (error) {
          if (statusOf(error) === 412) return false;
          // Two at once, and the store does not say who won: it is asked again.
          if (statusOf(error) !== 409 || tries === CONFLICTS) throw error;
        }
      }
    });
  }

  async *list(prefix: string, after?: string): AsyncGenerator<StoredObject> {
    const root = this.place.prefix;
    let next: string | undefined;
    do {
      const page = await this.#guard(() =>
        this.#client.send(
          new ListObjectsV2Command({
            Bucket: this.place.bucket,
            Prefix: root + prefix,
            ...(after === undefined ? {} : { StartAfter: root + after }),
            ContinuationToken: next,
          }),
        ),
      );
      for (const { Key, LastModified } of page.Contents ?? [])
        if (Key !== undefined) yield { key: Key.slice(root.length), at: LastModified?.getTime() ?? 0 };
      next = page.NextContinuationToken;
    } while (next !== undefined);
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (let at = 0; at < keys.length; at += MOST_REMOVED) {
      const Objects = keys.slice(at, at + MOST_REMOVED).map((key) => ({ Key: this.#at(key).Key }));
      const { Errors = [] } = await this.#guard(() =>
        this.#client.send(new DeleteObjectsCommand({ Bucket: this.place.bucket, Delete: { Objects, Quiet: true } })),
      );
      const [first] = Errors;
      if (first !== undefined) throw new ObjectsFault('other', this.name, first.Message ?? first.Code ?? 'delete');
    }
  }

  close(): void {
    this.#client.destroy();
  }

  #at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.place.bucket, Key: this.place.prefix + checkKey(key) };
  }

  async #found(key: string) {
    try {
      return (await this.#client.send(new GetObjectCommand(this.#at(key)))).Body ?? null;
    } catch (error) {
      if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return null;
      throw error;
    }
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof ObjectsFault ? error : faultOf(error, this.name);
    }
  }
}

const NAMES: Readonly<Record<string, FaultCode>> = {
  NoSuchBucket: 'no-bucket',
  InvalidAccessKeyId: 'wrong-key',
  SignatureDoesNotMatch: 'wrong-key',
  InvalidToken: 'wrong-key',
  AccessDenied: 'forbidden',
  AllAccessDisabled: 'forbidden',
  EntityTooLarge: 'full',
  QuotaExceeded: 'full',
  InsufficientStorage: 'full',
  XMinioStorageFull: 'full',
  NotImplemented: 'no-condition',
};

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

function faultOf(error: unknown, name: string): ObjectsFault {
  const { message } = error as Error;
  const status = statusOf(error);
  if (error instanceof S3ServiceException && status !== undefined) {
    const code = NAMES[error.name] ?? (status === 507 ? 'full' : status === 403 ? 'forbidden' : 'other');
    return new ObjectsFault(code, name, `${error.name}, ${String(status)}`, { cause: error });
  }
  const { code = '' } = error as NodeJS.ErrnoException;
  return new ObjectsFault('unreachable', name, code === '' ? message : code, { cause: error });
}

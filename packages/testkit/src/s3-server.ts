import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { closing, listenAnywhere } from './listen.js';

/** A server that speaks S3, with an empty bucket on it. */
export interface TestS3 {
  endpoint: string;
  bucket: string;
  keyId: string;
  secret: string;
  /** Requests so far, e.g. `PUT /kho/body/ab`. Empty where the server is not our own. */
  readonly requests: string[];
  /** From now on, or after so many more, writes are answered so (null: as they should be), e.g. 507 for a disk that is full. */
  failWrites(failure: { status: number; code: string; after?: number } | null): void;
  close(): Promise<void>;
}

/** s3rver knows this pair and no other. */
const OWN = { keyId: 'S3RVER', secret: 'S3RVER' };

/**
 * Starts s3rver from npm: signatures, listing, streaming over real HTTP. What Amazon has had since 2024 and it lacks, the
 * conditional write, stands before it here. `TOASOAN_TEST_S3=http://key:secret@host:port` uses another server instead.
 */
export async function startS3(): Promise<TestS3> {
  const given = process.env['TOASOAN_TEST_S3'] ?? '';
  return given === '' ? startOwnS3() : givenS3(new URL(given));
}

/** Always s3rver, for what only it can be told to do. */
export async function startOwnS3(): Promise<TestS3> {
  const { default: S3rver } = await import('s3rver');
  const directory = mkdtempSync(join(tmpdir(), 'toasoan-s3-'));
  const s3 = new S3rver({ directory, silent: true, vhostBuckets: false });
  const requests: string[] = [];
  let failure: { status: number; code: string } | null = null;
  let spared = 0;
  const front = conditional(s3.callback(), (bucket, key) => s3.store.existsObject(bucket, key));
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (failure !== null && request.method === 'PUT' && spared-- <= 0) {
      request.resume();
      request.on('end', () => {
        refuse(response, failure?.status ?? 500, failure?.code ?? 'InternalError');
      });
    } else front(request, response);
  });
  const endpoint = await listenAnywhere(server);
  const bucket = await makeBucket(endpoint, OWN);
  return {
    ...{ endpoint, bucket, ...OWN, requests },
    failWrites: (how) => {
      failure = how;
      spared = how?.after ?? 0;
    },
    close: async () => {
      await closing(server);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** `If-None-Match: *`: writes of one key take turns, and only the first finds nothing there. */
function conditional(
  next: RequestListener,
  exists: (bucket: string, key: string) => Promise<boolean>,
): RequestListener {
  const turns = new Map<string, Promise<unknown>>();
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://s3').pathname;
    if (request.method !== 'PUT' || request.headers['if-none-match'] !== '*') {
      next(request, response);
      return;
    }
    delete request.headers['if-none-match'];
    const [, bucket = '', ...key] = path.split('/').map(decodeURIComponent);
    const turn = (turns.get(path) ?? Promise.resolve()).then(async () => {
      if (await exists(bucket, key.join('/'))) {
        request.resume();
        refuse(response, 412, 'PreconditionFailed');
        return;
      }
      const done = once(response, 'close');
      next(request, response);
      await done;
    });
    turns.set(path, turn);
  };
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

async function givenS3(url: URL): Promise<TestS3> {
  const key = { keyId: decodeURIComponent(url.username), secret: decodeURIComponent(url.password) };
  const bucket = await makeBucket(url.origin, key);
  return {
    ...{ endpoint: url.origin, bucket, ...key, requests: [] },
    failWrites: () => {
      throw new Error('only our own server fails on request');
    },
    close: () => Promise.resolve(),
  };
}

async function makeBucket(endpoint: string, { keyId, secret }: { keyId: string; secret: string }): Promise<string> {
  const { CreateBucketCommand, S3Client } = await import('@aws-sdk/client-s3');
  const client = new S3Client({
    ...{ endpoint, region: 'us-east-1', forcePathStyle: true },
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
  });
  const bucket = `kho-${String(process.pid)}-${String(Date.now())}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  client.destroy();
  return bucket;
}

import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Webhook } from 'standardwebhooks';
import type { Publication, Receipt } from '@toasoan/contracts';
import { startPublisher, type Config, type RunningPublisher } from '@toasoan/publisher';
import { startFakeCms, type FakeCms, type FakeCmsOptions } from '@toasoan/testkit';

const secret = () => `whsec_${randomBytes(32).toString('base64')}`;

/** The site as `pnpm --filter @toasoan/web build:bundle` left it. */
export const BUNDLE_DIR = fileURLToPath(new URL('../../apps/web/dist/bundle/', import.meta.url));
/** One origin for publisher and `astro build`, so that their bytes can be compared. */
export const ORIGIN = 'https://congdoan.example.vn';

/** The same site, but whatever shows one of these words throws, as a template with a mistake would. Returns its folder. */
export async function siteThatBreaksOn(word: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-broken-site-'));
  await mkdir(join(folder, 'server'));
  await symlink(join(BUNDLE_DIR, 'client'), join(folder, 'client'));
  await writeFile(
    join(folder, 'server', 'entry.mjs'),
    `import { app as site } from ${JSON.stringify(pathToFileURL(join(BUNDLE_DIR, 'server/entry.mjs')).href)};
export const app = {
  render: async (request) => {
    const answer = await site.render(request);
    const text = await answer.text();
    if (text.includes(${JSON.stringify(word)})) throw new TypeError('Cannot read properties of undefined');
    return new Response(text, { status: answer.status, headers: answer.headers });
  },
};
`,
  );
  return folder;
}

export interface SignOptions {
  id?: string;
  at?: Date;
  secret?: string;
}

/** A publisher in this process with a CMS that is not one, and a folder of its own. */
export interface PublisherWorld {
  cms: FakeCms;
  config: Config;
  readonly publisher: RunningPublisher;
  /** Puts a document into the CMS and tells the publisher; does not wait. */
  announce(publication: Publication, sign?: SignOptions): Promise<Response>;
  /** The same, and waits for the receipt. */
  publish(publication: Publication): Promise<Receipt>;
  /** Posts an event as it stands. */
  post(body: string, sign?: SignOptions): Promise<Response>;
  get(path: string): Promise<{ status: number; text: string; headers: Headers }>;
  /** Stops it if it runs; `bundleDir`, `origin`: with other templates. */
  restart(options?: { reconcileOnStart?: boolean } & Partial<Pick<Config, 'bundleDir' | 'origin'>>): Promise<void>;
  stopPublisher(): Promise<void>;
  close(): Promise<void>;
}

export function eventBody(publication: Publication): string {
  const { kind, id, revision, state } = publication;
  const type = `${kind}.${state === 'live' ? 'published' : 'withdrawn'}.v1`;
  return JSON.stringify({ type, timestamp: new Date().toISOString(), data: { kind, id, revision } });
}

export async function startPublisherWorld(
  options: FakeCmsOptions & { reconcileOnStart?: boolean; dataDir?: string; bundleDir?: string },
): Promise<PublisherWorld> {
  if (!existsSync(BUNDLE_DIR)) throw new Error('build the site bundle first: pnpm --filter @toasoan/web build:bundle');
  const cms = await startFakeCms(options);
  const folder = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'toasoan-publisher-')));
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    dataDir: folder,
    cmsUrl: cms.url,
    origin: ORIGIN,
    eventSecret: secret(),
    receiptSecret: secret(),
    internalToken: cms.token,
    bundleDir: options.bundleDir ?? BUNDLE_DIR,
  };
  let running: RunningPublisher | null = await startPublisher({
    config,
    reconcileOnStart: options.reconcileOnStart ?? false,
  });
  const current = (): RunningPublisher => {
    if (running === null) throw new Error('the publisher is stopped');
    return running;
  };
  const world: PublisherWorld = {
    cms,
    config,
    get publisher() {
      return current();
    },
    post: (body, { id = `msg_${randomUUID()}`, at = new Date(), secret: key = config.eventSecret } = {}) =>
      fetch(`${current().url}/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(key).sign(id, at, body),
        },
        body,
      }),
    announce: (publication, sign) => {
      cms.put(publication);
      return world.post(eventBody(publication), sign);
    },
    publish: async (publication) => {
      const answer = await world.announce(publication);
      if (answer.status !== 202) throw new Error(`the event was answered ${String(answer.status)}`);
      return cms.receiptFor(publication.kind, publication.id, publication.revision, 20_000);
    },
    get: async (path) => {
      const response = await fetch(current().url + path, { redirect: 'manual' });
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    stopPublisher: async () => {
      await running?.stop();
      running = null;
    },
    restart: async ({ reconcileOnStart = false, ...other } = {}) => {
      await running?.stop();
      Object.assign(config, other);
      running = await startPublisher({ config, reconcileOnStart });
    },
    close: async () => {
      await running?.stop();
      running = null;
      await cms.close();
      if (options.dataDir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
  return world;
}

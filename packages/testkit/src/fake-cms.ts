import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import {
  MOST_IN_LOT,
  publicKindSchema,
  publisherHandbackSchema,
  receiptSchema,
  type ManifestPage,
  type PublicKind,
  type Publication,
  type PublicationLot,
  type PublicationPage,
  type Receipt,
} from '@toasoan/contracts';
import { syntheticPictureBytes } from './archive/synthetic-picture.js';
import type { PublicationSource } from './archive/synthetic-archive.js';
import { fakeCmsDocuments } from './fake-cms-documents.js';
import { fakeLease } from './fake-lease.js';
import { closing, listenAnywhere } from './listen.js';
import { TEST_SECRETS } from './test-secrets.js';

/** How the CMS misbehaves: refuses connections' requests, answers late, answers no JSON, or says it has nothing. */
export type Misbehaviour = 'none' | 'down' | 'slow' | 'nonsense' | 'empty';

/** The CMS as the publisher sees it: the internal read routes, file bytes and the receipts route, over real HTTP. */
export interface FakeCms {
  readonly url: string;
  /** The Bearer token that the internal routes ask for. */
  readonly token: string;
  /** Receipts as they arrived, signature headers beside them. */
  readonly receipts: { receipt: Receipt; headers: IncomingMessage['headers'] }[];
  /** Every request line since the start, e.g. `GET /api/internal/publications/article/x`; a lot's is followed by those of its documents. */
  readonly requests: string[];
  /** Adds or replaces a document; says nothing to the publisher (post an event for that). */
  put(publication: Publication): void;
  /** Forgets a document as if it had never been live. */
  remove(kind: PublicKind, id: string): void;
  get(kind: PublicKind, id: string): Publication | undefined;
  /** Serves these bytes under a CMS path such as `/uploads/a.jpg`. */
  putFile(path: string, bytes: Buffer, mime: string): void;
  /** In all its answers, or in those to requests whose URL contains `part`. A lot has the URLs of its documents too. */
  misbehave(how: Misbehaviour, part?: string): void;
  /** Once: when the answer to such a request is ready, does `work` before sending it. */
  interrupt(part: string, work: () => Promise<unknown>): void;
  /** Answers 503 to such requests; null: to none. */
  failOn(part: string | null): void;
  /** Resolves when a receipt for that document at that revision or a later one is in. */
  receiptFor(kind: PublicKind, id: string, revision: number, timeoutMs?: number): Promise<Receipt>;
  /** The lead is nobody's from now on, though whoever had it may not know: its lease ran out while it was asleep. */
  endLease(): void;
  /** Ids of events that a publisher took and gave back, since it leads no more. */
  readonly handedBack: string[];
  close(): Promise<void>;
}

export interface FakeCmsOptions {
  documents: Iterable<Publication> | PublicationSource;
  token?: string;
  port?: number;
}

export async function startFakeCms(options: FakeCmsOptions): Promise<FakeCms> {
  const { token = TEST_SECRETS.TOASOAN_INTERNAL_TOKEN } = options;
  const store = fakeCmsDocuments(options.documents);
  const files = new Map<string, { bytes: Buffer; mime: string }>();
  const receipts: FakeCms['receipts'] = [];
  const requests: string[] = [];
  let mood: { how: Misbehaviour; part: string } = { how: 'none', part: '' };
  let interruption: { part: string; work: () => Promise<unknown> } | null = null;
  let failing: string | null = null;
  const lease = fakeLease();
  const handedBack: string[] = [];

  const interrupted = async (asked: readonly string[]): Promise<void> => {
    if (interruption === null || !names(asked, interruption.part)) return;
    const { work } = interruption;
    interruption = null;
    await work();
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://cms');
    const asked = urlsOf(url);
    requests.push(...asked.map((one) => `${request.method ?? 'GET'} ${one}`));
    const mode = names(asked, mood.part) ? mood.how : 'none';
    if (mode === 'down') return void request.socket.destroy();
    if (mode === 'slow') await wait(20_000, undefined, { ref: false });
    if (mode === 'nonsense') return send(response, 200, '<!doctype html><p>Máy chủ đang bận</p>', 'text/html');
    if (url.pathname.startsWith('/uploads/')) {
      const file = files.get(url.pathname);
      const bytes = file?.bytes ?? syntheticPictureBytes(url.pathname);
      if (!bytes) return sendJson(response, 404, { error: { status: 404 } });
      return send(response, 200, bytes, file?.mime ?? 'image/png');
    }
    const route = url.pathname.replace(/^\/api\/internal\//, '');
    if (route === 'receipts' && request.method === 'POST') {
      const parsed = receiptSchema.safeParse(JSON.parse(await textOf(request)));
      if (!parsed.success) return sendJson(response, 400, { error: parsed.error.issues });
      receipts.push({ receipt: parsed.data, headers: request.headers });
      return send(response, 204, '', 'application/json');
    }
    // Nobody is signed in to a CMS that knows nobody.
    if (url.pathname === '/api/auth/refresh') return send(response, 204, '', 'application/json');
    if (failing !== null && names(asked, failing)) return sendJson(response, 503, { error: { status: 503 } });
    if (request.headers.authorization !== `Bearer ${token}`) return sendJson(response, 401, { error: { status: 401 } });
    if (route === 'publisher-lease') return sendJson(response, 200, lease.order(JSON.parse(await textOf(request))));
    if (route === 'publisher-handback') {
      handedBack.push(...publisherHandbackSchema.parse(JSON.parse(await textOf(request))).events);
      return send(response, 204, '', 'application/json');
    }
    if (route === 'figures') {
      const outbox = { waiting: 0, failing: 0, oldestSeconds: null };
      return sendJson(response, 200, { outbox, late: 0, residentBytes: 1 });
    }
    if (route === 'publications' || route === 'manifest') {
      const page = (route === 'manifest' ? manifestPage : publicationPage)(url, mode === 'empty');
      await interrupted(asked);
      return sendJson(response, 200, page);
    }
    const [, of] = /^publications\/([a-z]+)$/.exec(route) ?? [];
    if (of !== undefined) {
      const lot = publicationLot(publicKindSchema.parse(of), url, mode === 'empty');
      await interrupted(asked);
      return sendJson(response, 200, lot);
    }
    const [, kind, id] = /^publications\/([a-z]+)\/([^/]+)$/.exec(route) ?? [];
    const found = mode === 'empty' ? undefined : store.get(publicKindSchema.parse(kind), decodeURIComponent(id ?? ''));
    await interrupted(asked);
    return found ? sendJson(response, 200, found) : sendJson(response, 404, { error: { status: 404 } });
  };

  const publicationPage = (url: URL, empty: boolean): PublicationPage => {
    const { kind, page, next } = store.page(url, 500);
    if (empty) return { items: [], next: null };
    return { items: page.flatMap((id) => store.get(kind, id) ?? []), next };
  };
  const publicationLot = (kind: PublicKind, url: URL, empty: boolean): PublicationLot => {
    const ids = (url.searchParams.get('ids') ?? '').split(',');
    if (ids.length > MOST_IN_LOT) throw new Error('too many ids');
    const items = empty ? [] : ids.flatMap((id) => store.get(kind, id) ?? []);
    const known = new Set(items.map(({ id }) => id));
    return { items, unknown: ids.filter((id) => !known.has(id)) };
  };
  const manifestPage = (url: URL, empty: boolean): ManifestPage => {
    const { kind, page, next } = store.page(url, 5000);
    if (empty) return { items: [], next: null };
    const items = page.flatMap((id) => store.get(kind, id) ?? []);
    return { items: items.map(({ id, revision, state }) => ({ id, revision, state })), next };
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      sendJson(response, 400, { error: String(error) });
    });
  });
  const url = await listenAnywhere(server, options.port);
  return {
    url,
    token,
    receipts,
    requests,
    handedBack,
    put: (publication) => {
      store.put(publication);
    },
    remove: (kind, id) => {
      store.remove(kind, id);
    },
    get: (kind, id) => store.get(kind, id),
    putFile: (path, bytes, mime) => void files.set(path, { bytes, mime }),
    misbehave: (how, part = '') => {
      mood = { how, part };
    },
    interrupt: (part, work) => {
      interruption = { part, work };
    },
    failOn: (part) => {
      failing = part;
    },
    receiptFor: async (kind, id, revision, timeoutMs = 10_000) => {
      const until = Date.now() + timeoutMs;
      while (Date.now() < until) {
        const hit = receipts.find(({ receipt: r }) => r.kind === kind && r.id === id && r.revision >= revision);
        if (hit) return hit.receipt;
        await wait(5);
      }
      throw new Error(`no receipt for ${kind} ${id} at revision ${String(revision)} within ${String(timeoutMs)} ms`);
    },
    endLease: () => {
      lease.end();
    },
    close: () => closing(server),
  };
}

/** What is asked for: of a lot its documents too, as if each were asked for alone. */
function urlsOf({ pathname, search, searchParams }: URL): string[] {
  const ids = searchParams.get('ids')?.split(',') ?? [];
  return [pathname + search, ...ids.map((id) => `${pathname}/${id}`)];
}

const names = (urls: readonly string[], part: string): boolean => urls.some((url) => url.includes(part));

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, body: string | Buffer, mime: string): void {
  response.writeHead(status, { 'content-type': mime, 'content-length': Buffer.byteLength(body) }).end(body);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, JSON.stringify(body), 'application/json');
}

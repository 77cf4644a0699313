import { describe } from '../describe.js';
import { ask, TooLate } from './ask.js';
import {
  cmsFiguresSchema,
  type CmsFigures,
  manifestPageSchema,
  publicationSchema,
  type ManifestPage,
  type Publication,
  type PublicKind,
} from '@toasoan/contracts';

/** What is used of a zod schema. */
interface Schema<T> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

const TIMEOUT_MS = 10_000;
/** Each of a lot is asked for alone then, and may take as long as any. */
const LOT_TIMEOUT_MS = 3_000;
/** Well within the patience of whoever collects figures. */
const FIGURES_TIMEOUT_MS = 2_000;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * `unknown`: the CMS said 404 in its own words. `failed`: no usable answer, `late`: none in time; nothing may be concluded
 * from either.
 */
export type CmsAnswer<T> =
  | { ok: true; value: T }
  /** `unfit`: the CMS itself says that this document does not fit the contract. */
  | { ok: false; reason: 'unknown' | 'failed' | 'late' | 'unfit'; message: string };

/** A document as it came: as agreed, or named but not as agreed, which asking again will not help. */
export type CmsDocument =
  | { malformed: false; publication: Publication }
  | { malformed: true; named: Pick<Publication, 'kind' | 'id' | 'revision'>; message: string };

export interface CmsReader {
  publication(kind: PublicKind, id: string, timeoutMs?: number): Promise<CmsAnswer<CmsDocument>>;
  /** Several at once, `MOST_IN_LOT` at most. What is in neither list was not answered. */
  lot(kind: PublicKind, ids: readonly string[]): Promise<CmsAnswer<{ items: CmsDocument[]; unknown: string[] }>>;
  publications(
    kind: PublicKind,
    after: string | null,
  ): Promise<CmsAnswer<{ items: CmsDocument[]; next: string | null }>>;
  manifest(kind: PublicKind, after: string | null): Promise<CmsAnswer<ManifestPage>>;
  /** For `/metrics`; asked briefly, and without an effect on what is said of its reachability. */
  figures(): Promise<CmsAnswer<CmsFigures>>;
  /** When the CMS last gave a usable answer, and what went wrong since. */
  reachability(): { okAt: number | null; error: string | null };
}

/** The CMS's internal read routes. Everything that comes back is checked against the contract; nonsense is a failure. */
export function cmsReader(at: { cmsUrl: string; internalToken: string }): CmsReader {
  let okAt: number | null = null;
  let lastError: string | null = null;

  async function get<T>(path: string, schema: Schema<T>, timeoutMs = TIMEOUT_MS): Promise<CmsAnswer<T>> {
    const answer = await read(path, schema, timeoutMs);
    if (answer.ok || answer.reason === 'unknown') {
      okAt = Date.now();
      lastError = null;
    } else lastError = answer.message;
    return answer;
  }

  async function read<T>(path: string, schema: Schema<T>, timeoutMs: number): Promise<CmsAnswer<T>> {
    try {
      const response = await ask(at.cmsUrl + path, {
        headers: { authorization: `Bearer ${at.internalToken}`, accept: 'application/json' },
        timeoutMs,
        maxBytes: MAX_BYTES,
      });
      const body = parse(response.body.toString('utf8'));
      // A proxy in front of a stopped CMS may say 404 in HTML: only the CMS's own JSON counts.
      if (response.status === 404 && isCmsError(body))
        return { ok: false, reason: 'unknown', message: 'unknown to the CMS' };
      if (response.status === 422 && isCmsError(body))
        return { ok: false, reason: 'unfit', message: unfitMessage(body) };
      if (response.status !== 200) return failed(`status ${String(response.status)}`);
      const checked = schema.safeParse(body);
      if (checked.success) return { ok: true, value: checked.data };
      const [issue] = checked.error.issues;
      return failed(`not as agreed: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
    } catch (error) {
      return error instanceof TooLate ? { ok: false, reason: 'late', message: error.message } : failed(describe(error));
    }
  }

  const page = (after: string | null, limit: number) =>
    `limit=${String(limit)}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`;
  return {
    publication: async (kind, id, timeoutMs) => {
      const path = `/api/internal/publications/${kind}/${encodeURIComponent(id)}`;
      const answer = await get(path, documentSchema(kind), timeoutMs);
      if (!answer.ok && answer.reason === 'unfit') {
        return {
          ok: true,
          value: { malformed: true, named: { kind, id, revision: UNKNOWN_REVISION }, message: answer.message },
        };
      }
      if (!answer.ok) return answer;
      const { id: named } = answer.value.malformed ? answer.value.named : answer.value.publication;
      return named === id ? answer : failed('another document than asked for');
    },
    lot: (kind, ids) =>
      get(
        `/api/internal/publications/${kind}?ids=${ids.map(encodeURIComponent).join(',')}`,
        lotSchema(kind),
        LOT_TIMEOUT_MS,
      ),
    publications: (kind, after) => get(`/api/internal/publications?kind=${kind}&${page(after, 500)}`, pageSchema(kind)),
    manifest: (kind, after) => get(`/api/internal/manifest?kind=${kind}&${page(after, 5000)}`, manifestPageSchema),
    figures: () => read('/api/internal/figures', cmsFiguresSchema, FIGURES_TIMEOUT_MS),
    reachability: () => ({ okAt, error: lastError }),
  };
}

/** The CMS does not say which revision does not fit; whoever asked knows which one it wanted. */
export const UNKNOWN_REVISION = -1;

const wrong = (message: string) => ({ success: false as const, error: { issues: [{ path: [], message }] } });

/** One document of a kind. Only what does not even say which document it is fails as a whole. */
function documentSchema(kind: PublicKind): Schema<CmsDocument> {
  return {
    safeParse: (value) => {
      const checked = publicationSchema.safeParse(value);
      if (checked.success)
        return checked.data.kind === kind
          ? { success: true, data: { malformed: false, publication: checked.data } }
          : wrong('another kind');
      const named = value as Partial<Record<'kind' | 'id' | 'revision', unknown>> | null;
      if (named?.kind !== kind || typeof named.id !== 'string' || !Number.isInteger(named.revision))
        return wrong('no document');
      const message = `Nội dung không đúng mẫu: ${reasonOf(checked.error.issues)}`;
      return {
        success: true,
        data: { malformed: true, named: { kind, id: named.id, revision: named.revision as number }, message },
      };
    },
  };
}

function pageSchema(kind: PublicKind): Schema<{ items: CmsDocument[]; next: string | null }> {
  return {
    safeParse: (value) => {
      const { next } = (value ?? {}) as { next?: unknown };
      if (next !== null && typeof next !== 'string') return wrong('no page of documents');
      const items = itemsSchema(kind).safeParse(value);
      return items.success ? { success: true, data: { items: items.data, next } } : items;
    },
  };
}

function lotSchema(kind: PublicKind): Schema<{ items: CmsDocument[]; unknown: string[] }> {
  return {
    safeParse: (value) => {
      const { unknown } = (value ?? {}) as { unknown?: unknown };
      if (!Array.isArray(unknown) || !unknown.every((id) => typeof id === 'string'))
        return wrong('no lot of documents');
      const items = itemsSchema(kind).safeParse(value);
      return items.success ? { success: true, data: { items: items.data, unknown } } : items;
    },
  };
}

/** One malformed document must not keep the others that come with it from being read. */
function itemsSchema(kind: PublicKind): Schema<CmsDocument[]> {
  return {
    safeParse: (value) => {
      const { items, invalid = [] } = (value ?? {}) as { items?: unknown; invalid?: unknown };
      if (!Array.isArray(items) || !Array.isArray(invalid)) return wrong('no documents');
      const read = items.map((item) => documentSchema(kind).safeParse(item));
      const bad = read.find((one) => !one.success);
      if (bad?.success === false) return bad;
      const unfit = (invalid as { id: string; message: string }[]).map(({ id, message }): CmsDocument => ({
        malformed: true,
        named: { kind, id, revision: UNKNOWN_REVISION },
        message,
      }));
      return { success: true, data: [...read.flatMap((one) => (one.success ? [one.data] : [])), ...unfit] };
    },
  };
}

interface Issue {
  path: readonly PropertyKey[];
  message: string;
  errors?: readonly (readonly Issue[])[];
}

/** The issue that lies deepest: a union reports one list per branch, and the branch that came furthest was meant. */
function reasonOf(issues: readonly Issue[]): string {
  const deepest = issues
    .flatMap((issue) => [issue, ...(issue.errors ?? []).flat()])
    .reduce<Issue | null>(
      (best, issue) => (best === null || issue.path.length > best.path.length ? issue : best),
      null,
    );
  return deepest === null ? '' : `${deepest.path.map(String).join('.')}: ${deepest.message}`;
}

function failed(message: string): { ok: false; reason: 'failed'; message: string } {
  return { ok: false, reason: 'failed', message };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unfitMessage(body: unknown): string {
  const { error } = body as { error?: { message?: unknown } };
  return typeof error?.message === 'string' ? error.message : 'Nội dung không đúng mẫu.';
}

function isCmsError(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'error' in body;
}

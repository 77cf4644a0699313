import type { Core } from '@strapi/strapi';

const SESSION = 'admin::session';
const MARK = 'twoFactor';
/** A family of sessions is a chain from each to its successor; longer than any refreshing within a session's life. */
const LONGEST_CHAIN = 10_000;

interface SessionRow {
  userId: string;
  childId: string | null;
  metadata: Record<string, unknown> | null;
}

async function sessionOf(strapi: Core.Strapi, sessionId: string, person: number): Promise<SessionRow | null> {
  const row = (await strapi.db.query(SESSION).findOne({ where: { sessionId, origin: 'admin' } })) as SessionRow | null;
  return row?.userId === String(person) ? row : null;
}

/** The session of the request at hand, as Strapi's admin strategy noted it. */
export function currentSessionId(strapi: Core.Strapi): string | null {
  const state = strapi.requestContext.get()?.state as { session?: { id?: unknown } } | undefined;
  const id = state?.session?.id;
  return typeof id === 'string' ? id : null;
}

/** The key of the enrolment that this session has proved; null when none. */
export async function provedKey(strapi: Core.Strapi, sessionId: string, person: number): Promise<string | null> {
  const mark = (await sessionOf(strapi, sessionId, person))?.metadata?.[MARK];
  return typeof mark === 'string' ? mark : null;
}

/**
 * Writes the proof into the session's metadata, which Strapi hands on at every refresh and deletes with the session (logout,
 * revocation, another password). A session that was refreshed meanwhile is followed to its successors; one that is being
 * refreshed at this very moment may miss it, and asks for a code again.
 */
export async function markSession(strapi: Core.Strapi, sessionId: string, person: number, key: string): Promise<void> {
  let next: string | null = sessionId;
  for (let length = 0; next !== null && length < LONGEST_CHAIN; length += 1) {
    const row: SessionRow | null = await sessionOf(strapi, next, person);
    if (!row) return;
    await strapi.db
      .query(SESSION)
      .update({ where: { sessionId: next }, data: { metadata: { ...row.metadata, [MARK]: key } } });
    next = (await sessionOf(strapi, next, person))?.childId ?? null;
  }
}

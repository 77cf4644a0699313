import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { type ActionContext, wrapAction } from './wrap-action';

const AUTH = 'plugin::users-permissions.auth';
const SESSION = 'admin::session';
const ORIGIN = 'users-permissions';
/** Two windows, or a request sent again, meet within this. */
const AT_ONCE_MS = 60_000;
const MOST_KNOWN = 10_000;

interface SessionRow {
  id: number;
  userId: string;
  sessionId: string;
  childId: string | null;
  /** The sign-in that it comes from; null for those from before it had a name. */
  deviceId: string | null;
  status: string;
  createdAt: string;
  metadata: Record<string, unknown> | null;
}

/**
 * Renewing a session whose answer was lost. Strapi 5.54 takes a refresh token once: the phone that never saw the answer has to ask
 * for the password again, and one that was stolen and used again goes unnoticed. Here a used token is answered with the same
 * new one for as long as nobody has used that; used again later it ends all sessions of that sign-in (ADR 0127). Signing out,
 * too, ends them all. To be called in `register`.
 */
export function renewOnceMore(strapi: Core.Strapi): void {
  wrapAction(strapi, AUTH, 'refresh', async (context, refresh) => {
    const { refreshToken } = (context.request.body ?? {}) as Record<string, unknown>;
    if (cookieOf(strapi, context) === undefined && refreshToken === undefined) {
      // Whoever opens the portal for the first time has no session, and has made no mistake (ADR 0172).
      context.status = 204;
      return;
    }
    const used = await usedSession(strapi, context);
    if (!used) return refresh();
    if (await isLost(strapi, used, new Date())) return asActive(strapi, used, refresh);
    const genuine = await asActive(strapi, used, async () => {
      const token = cookieOf(strapi, context) ?? '';
      return (await strapi.sessionManager(ORIGIN).validateRefreshToken(token)).isValid;
    });
    if (genuine) {
      strapi.log.warn(`a used session of user:${used.userId} came again: its sign-in has ended`);
      await endFamily(strapi, used);
    }
    return refresh();
  });
  // Strapi 5.54 names a sign-in for itself everywhere but here: nameless, it could not be told from the person's others.
  wrapAction(strapi, AUTH, 'callback', async (context, signIn) => {
    const body = (context.request.body ?? {}) as Record<string, unknown>;
    context.request.body = { ...body, deviceId: randomUUID() };
    await signIn();
  });
  wrapAction(strapi, AUTH, 'logout', async (context, logout) => {
    const { user, session } = context.state;
    const row = session && (await sessionOf(strapi, session.id));
    const body = (context.request.body ?? {}) as Record<string, unknown>;
    if (row?.deviceId && row.userId === String(user?.id) && body['scope'] === undefined)
      context.request.body = { ...body, deviceId: row.deviceId };
    await logout();
  });
}

const known = new WeakMap<Core.Strapi, Set<string>>();

/** Remembers that an access token of this session came: whoever holds it has had the answer. */
export async function noteUsed(strapi: Core.Strapi, sessionId: string): Promise<void> {
  const seen = known.get(strapi) ?? new Set();
  known.set(strapi, seen);
  if (seen.has(sessionId)) return;
  if (seen.size >= MOST_KNOWN) seen.clear();
  const row = await sessionOf(strapi, sessionId);
  // Strapi hands the rest down to the next session: named, so that it holds for this one alone.
  if (row && row.metadata?.['usedAs'] !== sessionId) {
    const metadata = { ...row.metadata, usedAs: sessionId };
    await strapi.db.query(SESSION).update({ where: { id: row.id }, data: { metadata } });
  }
  seen.add(sessionId);
}

const sessionOf = async (strapi: Core.Strapi, sessionId: string): Promise<SessionRow | null> =>
  (await strapi.db.query(SESSION).findOne({ where: { sessionId, origin: ORIGIN } })) as SessionRow | null;

const cookieOf = (strapi: Core.Strapi, { cookies }: ActionContext): string | undefined =>
  cookies.get(strapi.config.get('plugin::users-permissions.sessions.cookie.name', 'strapi_up_refresh'));

/** The session of the cookie, where it was exchanged for another before. Its signature is not looked at here. */
async function usedSession(strapi: Core.Strapi, context: ActionContext): Promise<SessionRow | null> {
  const sessionId = sessionIdIn(cookieOf(strapi, context) ?? '');
  const row = sessionId === null ? null : await sessionOf(strapi, sessionId);
  return row?.status === 'rotated' ? row : null;
}

function sessionIdIn(token: string): string | null {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const { sessionId } = (payload ?? {}) as { sessionId?: unknown };
    return typeof sessionId === 'string' ? sessionId : null;
  } catch {
    return null;
  }
}

/** All sessions of a sign-in; of a nameless one those that came of the used one, for others may be the person's other phones. */
async function endFamily(strapi: Core.Strapi, used: SessionRow): Promise<void> {
  if (used.deviceId) return strapi.sessionManager(ORIGIN).invalidateRefreshToken(used.userId, used.deviceId);
  for (let row: SessionRow | null = used; row; row = row.childId === null ? null : await sessionOf(strapi, row.childId))
    await strapi.db.query(SESSION).delete({ where: { id: row.id } });
}

/** Was it exchanged a moment ago, or for one that nobody has used since? */
async function isLost(strapi: Core.Strapi, { childId }: SessionRow, now: Date): Promise<boolean> {
  const child = childId === null ? null : await sessionOf(strapi, childId);
  if (child?.status !== 'active') return false;
  const young = now.getTime() - new Date(child.createdAt).getTime() <= AT_ONCE_MS;
  return young || child.metadata?.['usedAs'] !== child.sessionId;
}

/** Lets Strapi look at the used token as if it were not: it checks signature and end, and answers the same new one. */
async function asActive<T>(strapi: Core.Strapi, { id }: SessionRow, work: () => Promise<T>): Promise<T> {
  const mark = (status: string) => strapi.db.query(SESSION).update({ where: { id }, data: { status } });
  const done = await strapi.db.transaction(async () => {
    await mark('active');
    const answer = await work();
    await mark('rotated');
    return answer;
  });
  return done;
}

import type { Core } from '@strapi/strapi';

const ORIGIN: Record<string, 'admin' | 'users-permissions'> = {
  'admin::user': 'admin',
  'plugin::users-permissions.user': 'users-permissions',
};

interface Event {
  model: { uid: string };
  params: { where?: { id?: unknown }; data?: Record<string, unknown> };
  state: Record<string, unknown>;
}
interface Account {
  id: number;
  roles: Set<number>;
  shut: boolean;
}

/**
 * Whoever loses a role, is shut out, gets another password or is deleted, is signed out
 * everywhere: the session rows go, in the transaction of the change, and both kinds of token are refused at the next
 * request (`admin` looks at the session each time; `guardPortalTokens` makes the portal do so). Strapi 5.54 leaves them
 * alive. At the database, because the API, the reset by e-mail and the command line all end there. To be called in
 * `bootstrap`.
 */
export function endSessionsOnChange(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: Object.keys(ORIGIN),
    async beforeUpdate(event: unknown) {
      const { model, params, state } = event as Event;
      state['before'] = await accounts(strapi, model.uid, params.where);
    },
    async afterUpdate(event: unknown) {
      const { model, params, state } = event as Event;
      const before = (state['before'] ?? []) as Account[];
      const after = await accounts(strapi, model.uid, { id: { $in: before.map(({ id }) => id) } });
      const passwordGiven = typeof params.data?.['password'] === 'string';
      const ended = before.filter((account) => {
        const now = after.find(({ id }) => id === account.id);
        return passwordGiven || !now || loses(account, now);
      });
      for (const { id } of ended) await endSessions(strapi, model.uid, id);
    },
    async beforeDelete(event: unknown) {
      const { model, params, state } = event as Event;
      state['before'] = await accounts(strapi, model.uid, params.where);
    },
    async afterDelete(event: unknown) {
      const { model, state } = event as Event;
      for (const { id } of (state['before'] ?? []) as Account[]) await endSessions(strapi, model.uid, id);
    },
  });
}

function loses(before: Account, now: Account): boolean {
  const roleLost = [...before.roles].some((role) => !now.roles.has(role));
  return roleLost || (!before.shut && now.shut);
}

async function endSessions(strapi: Core.Strapi, uid: string, id: number): Promise<void> {
  const origin = ORIGIN[uid];
  if (origin !== undefined && strapi.sessionManager.hasOrigin(origin))
    await strapi.sessionManager(origin).invalidateRefreshToken(String(id));
}

/** Those that a change is about. The database layer reads `where` as it does for the change itself. */
async function accounts(strapi: Core.Strapi, uid: string, where: unknown): Promise<Account[]> {
  const isAdmin = uid === 'admin::user';
  const rows = (await strapi.db.query(uid).findMany({
    where: where ?? {},
    populate: { [isAdmin ? 'roles' : 'role']: { select: ['id'] } },
  })) as {
    id: number;
    isActive?: boolean;
    blocked: boolean | null;
    roles?: { id: number }[];
    role?: { id: number } | null;
  }[];
  return rows.map(({ id, isActive, blocked, roles, role }) => ({
    id,
    roles: new Set([...(roles ?? []), ...(role ? [role] : [])].map((one) => one.id)),
    shut: blocked === true || isActive === false,
  }));
}

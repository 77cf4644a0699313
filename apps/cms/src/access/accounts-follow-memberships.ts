import type { Core } from '@strapi/strapi';
import { dayOf } from '@toasoan/newsroom';
import { useDocuments } from '../editorial/documents-context';
import { repeat } from '../outbox/repeat';
import { signOutFormer } from './contributors';
import { synchroniseAccounts } from './synchronise-accounts';
import { wrapAction } from './wrap-action';

const MEMBERSHIP = 'api::membership.membership';
const UNIT = 'api::unit.unit';
const WRITES = ['create', 'update', 'delete', 'clone'];
const EVERY_MS = 30_000;

interface Holder {
  person: { id: number } | null;
  contributor: { id: number } | null;
}

/**
 * A change of a membership, or of a unit's life, changes the accounts it concerns in the same transaction. Once more
 * after it: of two changes at once, neither saw the other, and the later look sees both. To be called in `bootstrap`.
 */
export function followMemberships(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    if (!WRITES.includes(call.action) || (call.uid !== MEMBERSHIP && call.uid !== UNIT)) return next();
    const concerned = new Set<number>();
    const contributors = new Set<number>();
    const note = async (documentId: string | undefined): Promise<void> => {
      for (const { person, contributor } of await peopleOf(strapi, call.uid, documentId)) {
        if (person) concerned.add(person.id);
        if (contributor) contributors.add(contributor.id);
      }
    };
    const result = await strapi.db.transaction(async () => {
      await note(call.params.documentId);
      const done = await next();
      await note((done as { documentId?: string } | null)?.documentId ?? call.params.documentId);
      await synchroniseAccounts(strapi, new Date(), [...concerned]);
      return done;
    });
    await synchroniseAccounts(strapi, new Date(), [...concerned]);
    await signOutFormer(strapi, new Date(), [...contributors]);
    return result;
  });
}

async function peopleOf(strapi: Core.Strapi, uid: string, documentId: string | undefined): Promise<Holder[]> {
  if (documentId === undefined) return [];
  return (await strapi.db.query(MEMBERSHIP).findMany({
    where: uid === MEMBERSHIP ? { documentId } : { unit: { documentId } },
    select: ['id'],
    populate: { person: { select: ['id'] }, contributor: { select: ['id'] } },
  })) as Holder[];
}

/**
 * Roles of ours come from memberships alone: what an administrator gives or takes by hand in Strapi's settings does not
 * last. To be called in `register`.
 */
export function undoRolesByHand(strapi: Core.Strapi): void {
  for (const name of ['create', 'update']) {
    wrapAction(strapi, 'admin::user', name, async (context, action) => {
      await action();
      const { data } = (context.body ?? {}) as { data?: { id?: number; roles?: unknown } };
      if (data?.id === undefined) return;
      await synchroniseAccounts(strapi, new Date(), [data.id]);
      const account = (await strapi.db.query('admin::user').findOne({
        where: { id: data.id },
        select: ['id'],
        populate: { roles: { select: ['id', 'name', 'description', 'code'] } },
      })) as { roles: unknown } | null;
      data.roles = account?.roles ?? [];
    });
  }
}

const watches = new WeakMap<Core.Strapi, () => Promise<void>>();

/**
 * Memberships begin and end at midnight in Viet Nam: all accounts are looked over at the start, which catches what fell
 * due while the CMS was down, and whenever the day has changed, at most half a minute after it did. (What a person may
 * see and decide does not wait for that: every request looks at the days themselves.)
 */
export async function watchMemberships(strapi: Core.Strapi): Promise<void> {
  let lookedOn = dayOf(new Date());
  await synchroniseAccounts(strapi, new Date());
  await signOutFormer(strapi, new Date());
  const stop = repeat(
    EVERY_MS,
    async () => {
      const now = new Date();
      if (dayOf(now) === lookedOn) return;
      await synchroniseAccounts(strapi, now);
      await signOutFormer(strapi, now);
      lookedOn = dayOf(now);
    },
    ({ message }) => strapi.log.error(`accounts follow memberships: ${message}`),
  );
  watches.set(strapi, stop);
}

/** To be called in destroy, before the database closes. */
export async function stopWatchingMemberships(strapi: Core.Strapi): Promise<void> {
  await watches.get(strapi)?.();
}

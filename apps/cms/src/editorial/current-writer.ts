import type { Core } from '@strapi/strapi';
import type { Actor, PersonId } from '@toasoan/newsroom';
import { currentAdmin } from '../access/current-admin';
import { currentContributor } from '../access/current-contributor';
import { actorFor, personName } from '../access/memberships';

/** Who writes: somebody of the newsroom, or a contributor by the portal. */
export interface Writer {
  id: PersonId;
  name: string;
  /** The row of the account, in whichever of the two tables it is. */
  admin: number | null;
  contributor: number | null;
  actorAt(now: Date): Promise<Actor>;
}

/** Null where the system itself does. */
export function currentWriter(strapi: Core.Strapi): Writer | null {
  const contributor = currentContributor();
  if (contributor) {
    const { id, name } = contributor;
    return { id, name, admin: null, contributor: Number(id.slice(5)), actorAt: () => Promise.resolve(contributor) };
  }
  const user = currentAdmin(strapi);
  if (!user) return null;
  const id = `admin:${String(user.id)}`;
  return {
    id,
    name: personName(user),
    admin: user.id,
    contributor: null,
    actorAt: (now) => actorFor(strapi, user, now),
  };
}

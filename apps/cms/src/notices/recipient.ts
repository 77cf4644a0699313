import type { Core } from '@strapi/strapi';
import { contributorName } from '../access/contributors';
import { type AdminUser, personName } from '../access/memberships';

/** Where a person's mail goes. */
export interface Recipient {
  name: string;
  address: string;
  /** Has a seat in the newsroom, and so can follow a link into it. */
  newsroom: boolean;
}

/** What no mail program takes for one address is none: separators would make two of it. */
const ADDRESS = /^[^\s<>,;:"()\\[\]@]{1,64}@[^\s<>,;:"()\\[\]@]{1,190}$/u;

/** The person behind an id; null where the account is gone, shut or without an address. */
export async function recipientOf(strapi: Core.Strapi, person: string): Promise<Recipient | null> {
  const [, kind, id] = /^(admin|user):(\d+)$/.exec(person) ?? [];
  if (kind === undefined) return null;
  const newsroom = kind === 'admin';
  const found = (await strapi.db
    .query(newsroom ? 'admin::user' : 'plugin::users-permissions.user')
    .findOne({ where: { id: Number(id) } })) as
    | (Omit<AdminUser, 'username'> & {
        username?: string;
        fullName?: string | null;
        isActive?: boolean | null;
        blocked?: boolean | null;
        confirmed?: boolean | null;
      })
    | null;
  if (!found?.email || !ADDRESS.test(found.email)) return null;
  // A contributor's address is only known to be theirs once they have confirmed it, where that is asked for.
  const shut = found.blocked === true || (newsroom ? found.isActive !== true : found.confirmed === false);
  const name = newsroom ? personName(found) : contributorName({ fullName: null, username: '', ...found });
  return shut ? null : { name, address: found.email, newsroom };
}

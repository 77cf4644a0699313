import type { Core } from '@strapi/strapi';
import { type Contributor, type ContributorList, CONTRIBUTORS_PAGE_SIZE } from '@toasoan/contracts';
import { dayOf, nameOn } from '@toasoan/newsroom';
import { comparePeople, fold } from '@toasoan/vietnamese';
import { type ContributorAccount, contributorName } from '../../access/contributors';
import { heldToday } from '../../access/memberships';
import { INVITATION, type InvitationRow, invitationState } from './invitation-row';
import type { InviteScope } from './invite-scope';

const MEMBERSHIP = 'api::membership.membership';
const UNIT = { select: ['id', 'documentId'] };

/** Nothing of a password. */
const SHOWN = ['id', 'username', 'fullName', 'email', 'phone', 'blocked'];

interface MembershipRow {
  contributor: Omit<ContributorAccount, 'documentId' | 'password'> | null;
  unit: { documentId: string } | null;
}

/** What has still to be done stands first: those who have not come yet. */
const ORDER: readonly Contributor['state'][] = ['expired', 'invited', 'active', 'blocked'];

/** Those who send, or are invited to send, for the units of a scope; one page of those whose name, address or unit fits. */
export async function listContributors(
  strapi: Core.Strapi,
  scope: InviteScope | null,
  { q, page }: { q: string; page: number },
  now: Date,
): Promise<ContributorList> {
  const all = scope ? [...(await invited(strapi, scope, now)), ...(await atWork(strapi, scope, now))] : [];
  const wanted = fold(q.trim());
  const fitting = all
    .filter((one) => wanted === '' || fold(`${one.name} ${one.email} ${one.unit.name}`).includes(wanted))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
        a.unit.name.localeCompare(b.unit.name, 'vi') ||
        comparePeople(a.name, b.name),
    );
  const from = (page - 1) * CONTRIBUTORS_PAGE_SIZE;
  return {
    contributors: fitting.slice(from, from + CONTRIBUTORS_PAGE_SIZE),
    page,
    pageCount: Math.ceil(fitting.length / CONTRIBUTORS_PAGE_SIZE),
    total: fitting.length,
    invites: scope !== null && scope.unitIds.size > 0,
  };
}

async function invited(strapi: Core.Strapi, scope: InviteScope, now: Date): Promise<Contributor[]> {
  const rows = (await strapi.db.query(INVITATION).findMany({
    where: { acceptedAt: { $null: true }, revokedAt: { $null: true }, ...within(scope) },
    populate: { unit: UNIT },
  })) as InvitationRow[];
  return rows.flatMap((row): Contributor[] => {
    const unit = unitOf(scope, row.unit, now);
    if (!unit) return [];
    const { name, email, phone, invitedByName, sentAt, expiresAt, mailError } = row;
    return [
      {
        id: `i-${row.documentId}`,
        ...{ name, email, phone, unit },
        state: invitationState(row, now) === 'open' ? 'invited' : 'expired',
        invitedBy: invitedByName,
        sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
        expiresAt: new Date(expiresAt).toISOString(),
        mailFailed: mailError !== null,
      },
    ];
  });
}

async function atWork(strapi: Core.Strapi, scope: InviteScope, now: Date): Promise<Contributor[]> {
  const rows = (await strapi.db.query(MEMBERSHIP).findMany({
    where: { role: 'contributor', ...heldToday(now), ...within(scope) },
    populate: { contributor: { select: SHOWN }, unit: UNIT },
  })) as MembershipRow[];
  return rows.flatMap(({ contributor, unit: of }): Contributor[] => {
    const unit = unitOf(scope, of, now);
    if (!unit || !contributor) return [];
    const { id, email, phone, blocked } = contributor;
    return [
      {
        id: `u-${String(id)}`,
        name: contributorName(contributor),
        ...{ email, phone, unit },
        state: blocked === true ? 'blocked' : 'active',
        ...{ invitedBy: null, sentAt: null, expiresAt: null, mailFailed: false },
      },
    ];
  });
}

/** Nobody else's people are even read: an officer of one union looks at hers, and the list of a province is long. */
const within = ({ unitIds }: InviteScope) => ({ unit: { documentId: { $in: [...unitIds] } } });

function unitOf(
  { tree, unitIds }: InviteScope,
  unit: { documentId: string } | null,
  now: Date,
): Contributor['unit'] | null {
  const found = unit && unitIds.has(unit.documentId) ? tree.get(unit.documentId) : undefined;
  return found ? { id: found.id, name: nameOn(found, dayOf(now)) } : null;
}

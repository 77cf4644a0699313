import { type ChangeMeBody, personNameProblem, type PortalMe } from '@toasoan/contracts';
import { dayOf, directSuperior, nameOn, type UnitRecord } from '@toasoan/newsroom';
import { toLine } from '@toasoan/vietnamese';
import { contributorName, PORTAL_USER } from '../../access/contributors';
import { qualityRules } from '../../quality/quality-rules';
import { loadUnitsAbove } from '../../editorial/load-units';
import { chooseMail, mailChoiceOf } from '../../notices/mail-choice';
import { countUnread } from '../../notices/notice-list';
import { type PortalCall, type PortalOutcome, refused } from '../portal-call';
import { portalLimits } from '../portal-limits';

/** Who is signed in, for which units, and what the phone has to keep to. */
export async function readMe({ strapi, account, actor, now }: PortalCall): Promise<PortalMe> {
  const today = dayOf(now);
  const ids = actor.memberships.map(({ unitId }) => unitId);
  const [units, rules, mail, unread] = await Promise.all([
    loadUnitsAbove(strapi, ids),
    qualityRules(strapi, now),
    mailChoiceOf(strapi, actor.id),
    countUnread(strapi, actor.id),
  ]);
  const named = (unit: UnitRecord) => ({ id: unit.id, name: nameOn(unit, today) });
  return {
    id: actor.id,
    name: actor.name,
    email: account.email,
    phone: account.phone,
    mail,
    units: ids.flatMap((id) => {
      const unit = units.get(id);
      const superior = directSuperior(units, id, today);
      return unit ? [{ ...named(unit), superior: superior && named(superior) }] : [];
    }),
    limits: portalLimits(rules),
    unread,
    now: now.toISOString(),
  };
}

/** The name of an account in Strapi's own lists; unique, as Strapi asks, by the address. */
export const usernameOf = (name: string, email: string): string => `${name} (${email})`;

export async function changeMe(
  call: PortalCall,
  { name, phone, mail }: ChangeMeBody,
): Promise<PortalOutcome<PortalMe>> {
  const { strapi, account, actor, now } = call;
  const fullName = name === undefined ? contributorName(account) : toLine(name);
  const wrong = name === undefined ? null : personNameProblem(fullName);
  if (wrong !== null) return refused(400, 'bad_name', wrong);
  const changed = {
    fullName,
    username: usernameOf(fullName, account.email),
    phone: phone === undefined ? account.phone : phone && toLine(phone),
  };
  await strapi.db.query(PORTAL_USER).update({ where: { id: account.id }, data: changed });
  if (mail !== undefined) await chooseMail(strapi, actor.id, mail, now);
  const value = await readMe({ ...call, account: { ...account, ...changed }, actor: { ...actor, name: fullName } });
  return { ok: true, value };
}

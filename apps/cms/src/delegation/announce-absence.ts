import type { Core } from '@strapi/strapi';
import type { DelegationBody } from '@toasoan/contracts';
import { checkDelegation, dayOf, delegationMessage, delegationNotices } from '@toasoan/newsroom';
import { formatDay, toLine } from '@toasoan/vietnamese';
import { DELEGATION, type DelegationRow } from '../access/delegations';
import { type AdminUser, type EditorialActor, personName } from '../access/memberships';
import { appendLog } from '../editorial/approval-log';
import { againOnCollision } from '../editorial/collision';
import { recordNotices } from '../notices/record-notices';
import { loadColleagues, rowOf } from './load-colleagues';

export type DelegationOutcome =
  | { ok: true }
  | { ok: false; reason: { code: 'delegation'; problem: string; message: string } | { code: 'unknown_delegation' } };

/** Writes an absence down, with or without somebody in one's place, and logs it; both in one transaction. */
export async function announceAbsence(
  strapi: Core.Strapi,
  actor: EditorialActor,
  { note, ...request }: DelegationBody,
  now: Date,
): Promise<DelegationOutcome> {
  return againOnCollision(() =>
    strapi.db.transaction(async (): Promise<DelegationOutcome> => {
      const around = await loadColleagues(strapi, now);
      const problem = checkDelegation(actor, request, around);
      if (problem) {
        const { code } = problem;
        return { ok: false, reason: { code: 'delegation', problem: code, message: delegationMessage(problem) } };
      }
      const data = {
        person: rowOf(request.person),
        delegate: request.delegate === null ? null : rowOf(request.delegate),
        validFrom: request.validFrom,
        validTo: request.validTo,
        note: toLine(note ?? '') || null,
      };
      const { documentId } = (await strapi.db.query(DELEGATION).create({ data })) as { documentId: string };
      const nameOf = (id: string | null): string | null =>
        around.colleagues.find((other) => other.id === id)?.name ?? null;
      await logDelegation(strapi, 'delegate', {
        actor,
        documentId,
        now,
        words: absenceWords({
          person: nameOf(request.person) ?? '',
          delegate: nameOf(request.delegate),
          validFrom: request.validFrom,
          validTo: request.validTo,
        }),
        comment: data.note,
      });
      const person = { id: request.person, name: nameOf(request.person) ?? '' };
      await recordNotices(strapi, delegationNotices({ ...request, person, note: data.note, actor }), now);
      return { ok: true };
    }),
  );
}

/** Ends an absence as of now: her own, or for the Board anybody's. Ended twice is ended. */
export async function endAbsence(
  strapi: Core.Strapi,
  actor: EditorialActor,
  documentId: string,
  now: Date,
): Promise<DelegationOutcome> {
  return againOnCollision(() =>
    strapi.db.transaction(async (): Promise<DelegationOutcome> => {
      const query = strapi.db.query(DELEGATION);
      const accounts = { select: ['id', 'firstname', 'lastname', 'username', 'email'] };
      const row = (await query.findOne({
        where: { documentId, validTo: { $gte: dayOf(now) } },
        populate: { person: accounts, delegate: accounts },
      })) as DelegationRow<AdminUser> | null;
      const own = row?.person ? `admin:${String(row.person.id)}` === actor.id : false;
      if (!row || (!own && !actor.isBoard)) return { ok: false, reason: { code: 'unknown_delegation' } };
      const { count } = await query.updateMany({
        where: { documentId, endedAt: { $null: true } },
        data: { endedAt: now },
      });
      if (count === 0) return { ok: true };
      const name = (account: AdminUser | null): string | null => account && personName(account);
      const { validFrom, validTo } = row;
      await logDelegation(strapi, 'end_delegation', {
        actor,
        documentId,
        now,
        words: absenceWords({ person: name(row.person) ?? '', delegate: name(row.delegate), validFrom, validTo }),
        comment: null,
      });
      return { ok: true };
    }),
  );
}

function absenceWords(of: { person: string; delegate: string | null; validFrom: string; validTo: string }): string {
  const days = `${formatDay(of.validFrom)} – ${formatDay(of.validTo)}`;
  return of.delegate === null
    ? `${of.person} vắng mặt ${days}`
    : `${of.person} vắng mặt ${days}, ủy quyền cho ${of.delegate}`;
}

async function logDelegation(
  strapi: Core.Strapi,
  command: 'delegate' | 'end_delegation',
  of: { actor: EditorialActor; documentId: string; now: Date; words: string; comment: string | null },
): Promise<void> {
  await appendLog(strapi, {
    articleId: `delegation:${of.documentId}`,
    articleTitle: of.words,
    command,
    actorId: of.actor.id,
    actorName: of.actor.name,
    unitName: null,
    fromState: null,
    toState: null,
    fromStage: 0,
    toStage: 0,
    revision: 0,
    comment: of.comment,
    reasonCode: null,
    at: of.now,
    details: {},
  });
}

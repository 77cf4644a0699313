import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { DelegationBody } from '@toasoan/contracts';
import {
  checkDelegation,
  dayOf,
  type DelegationProblem,
  delegationMessage,
  delegationNotices,
} from '@toasoan/newsroom';
import { formatDay, toLine } from '@toasoan/vietnamese';
import { DELEGATION, type DelegationRow } from '../access/delegations';
import { type AdminUser, type EditorialActor, personName } from '../access/memberships';
import { appendLog } from '../editorial/approval-log';
import { againOnCollision } from '../editorial/collision';
import { forgetStaffing } from '../editorial/staffing';
import { recordNotices } from '../notices/record-notices';
import { loadColleagues, rowOf } from './load-colleagues';

export type DelegationOutcome =
  | { ok: true }
  | { ok: false; reason: { code: 'delegation'; problem: string; message: string } | { code: 'unknown_delegation' } };

/** Thrown inside the transaction, so that the row and its log are rolled back. */
class AbsenceRefused extends Error {
  readonly problem: DelegationProblem;

  constructor(problem: DelegationProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Writes an absence down, with or without somebody in one's place, and logs it; both in one transaction. */
export async function announceAbsence(
  strapi: Core.Strapi,
  actor: EditorialActor,
  body: DelegationBody,
  now: Date,
): Promise<DelegationOutcome> {
  try {
    await againOnCollision(() => strapi.db.transaction(() => writeDown(strapi, actor, body, now)));
    forgetStaffing(strapi);
    return { ok: true };
  } catch (error) {
    if (!(error instanceof AbsenceRefused)) throw error;
    const { problem } = error;
    return { ok: false, reason: { code: 'delegation', problem: problem.code, message: delegationMessage(problem) } };
  }
}

/**
 * The log first: its number puts two absences that are written down at once one behind the other, and the second then
 * sees the first.
 */
async function writeDown(
  strapi: Core.Strapi,
  actor: EditorialActor,
  { note: said, ...request }: DelegationBody,
  now: Date,
): Promise<void> {
  const { colleagues } = await loadColleagues(strapi, now);
  const nameOf = (id: string | null): string | null => colleagues.find((other) => other.id === id)?.name ?? null;
  const person = { id: request.person, name: nameOf(request.person) ?? '' };
  const note = toLine(said ?? '') || null;
  const documentId = randomBytes(12).toString('hex');
  const { validFrom, validTo } = request;
  const words = absenceWords({ person: person.name, delegate: nameOf(request.delegate), validFrom, validTo });
  await logDelegation(strapi, 'delegate', { actor, documentId, now, words, comment: note });
  const problem = checkDelegation(actor, request, await loadColleagues(strapi, now));
  if (problem) throw new AbsenceRefused(problem);
  await strapi.db.query(DELEGATION).create({
    data: {
      documentId,
      person: rowOf(request.person),
      delegate: request.delegate === null ? null : rowOf(request.delegate),
      validFrom,
      validTo,
      note,
    },
  });
  await recordNotices(strapi, delegationNotices({ ...request, person, note, actor }), now);
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
      forgetStaffing(strapi);
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

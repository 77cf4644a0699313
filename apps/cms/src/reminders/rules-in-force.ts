import type { Core } from '@strapi/strapi';
import { REMINDER_KINDS, type ReminderKind, type ReminderRules } from '@toasoan/contracts';
import { type Day, dayOf, inForceOn, type Regulation } from '@toasoan/newsroom';
import { loadRegulations, REGULATION } from '../ledger/load-regulations';
import { REMINDER_SWITCH, type SwitchRow } from './reminder-row';

export interface RulesInForce {
  /** Null: no regulation holds today, so nobody is reminded of anything. */
  regulation: Regulation | null;
  regulations: Regulation[];
  /** The day on which the first regulation was entered: since then the newsroom works. */
  inUseSince: Day;
  switches: ReadonlyMap<ReminderKind, SwitchRow>;
}

export async function rulesInForce(strapi: Core.Strapi, today: Day): Promise<RulesInForce> {
  const [{ regulations }, first, rows] = await Promise.all([
    loadRegulations(strapi),
    strapi.db.query(REGULATION).findOne({ select: ['createdAt'], orderBy: { createdAt: 'asc' } }),
    strapi.db.query(REMINDER_SWITCH).findMany({}),
  ]);
  return {
    regulation: inForceOn(regulations, today),
    regulations,
    inUseSince: firstDay(first as { createdAt: string | null } | null, today),
    switches: new Map((rows as SwitchRow[]).map((row) => [row.kind, row])),
  };
}

const firstDay = (row: { createdAt: string | null } | null, today: Day): Day =>
  row?.createdAt ? dayOf(new Date(row.createdAt)) : today;

const NUMBER_OF: Readonly<Record<ReminderKind, keyof ReminderRules>> = {
  behind: 'daysBeforePeriodEnd',
  silent: 'silentDays',
  held: 'heldHours',
};

/** The regulation's rules without those that the Board has switched off. */
export function switchedRules(rules: ReminderRules, switches: RulesInForce['switches']): ReminderRules {
  const off = REMINDER_KINDS.filter((kind) => switches.get(kind)?.on === false);
  return { ...rules, ...Object.fromEntries(off.map((kind) => [NUMBER_OF[kind], null])) };
}

/** A rule with its numbers, as the Board reads it and as the reminded person is told; null where the regulation asks for none. */
export function ruleWords(kind: ReminderKind, rules: ReminderRules): string | null {
  const number = rules[NUMBER_OF[kind]];
  if (number === null) return null;
  const limit = `nhiều nhất ${String(rules.atMostEveryDays)} ngày một lần`;
  switch (kind) {
    case 'behind':
      return `đơn vị còn thiếu chỉ tiêu được nhắc trong ${String(number)} ngày cuối kỳ, ${limit}`;
    case 'silent':
      return `đơn vị ${String(number)} ngày không có tin bài thì được nhắc, ${limit}`;
    case 'held':
      return `người duyệt giữ bài quá ${String(number)} giờ thì được nhắc, ${limit}`;
  }
}

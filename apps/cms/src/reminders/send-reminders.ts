import type { Core } from '@strapi/strapi';
import type { ReminderRules } from '@toasoan/contracts';
import {
  type Day,
  dayOf,
  decideReminders,
  type DraftNotice,
  existsOn,
  type LedgerUnits,
  owesArticles,
  type Regulation,
  type Reminder,
  standingSince,
  standingsOn,
  type UnitStanding,
} from '@toasoan/newsroom';
import { isCollision } from '../editorial/collision';
import { nightly } from '../environment/nightly';
import { loadLedgerArticles } from '../ledger/load-articles';
import { loadLedgerUnits } from '../ledger/load-ledger-units';
import { recordNotices } from '../notices/record-notices';
import { lastSigns } from '../overview/silent-units';
import { peopleOfUnits } from '../received/people-of-units';
import { waitingOf } from '../unit-dashboard/waiting-of';
import { type HeldArticles, heldArticles } from './held-articles';
import { SENT_REMINDER, type SentRow } from './reminder-row';
import { rulesInForce, ruleWords, switchedRules } from './rules-in-force';

/** When people come to work, and before the day is planned. */
const EVERY_MORNING = '15 8 * * *';
const DAY_MS = 86_400_000;

/** To be called in bootstrap. `TOASOAN_CLOCK=off` leaves it to another instance; two that run it send once all the same. */
export function remindEveryMorning(strapi: Core.Strapi): void {
  if (process.env['TOASOAN_CLOCK'] === 'off') return;
  nightly(strapi, 'sendReminders', EVERY_MORNING, () => sendReminders(strapi, new Date()));
}

/** Sends what is due at `now`; answers how many reminders went out. Sent twice in a day is sent once. */
export async function sendReminders(strapi: Core.Strapi, now: Date): Promise<number> {
  const today = dayOf(now);
  const { regulation, regulations, inUseSince, switches } = await rulesInForce(strapi, today);
  if (!regulation) return 0;
  const rules = switchedRules(regulation.reminders, switches);
  const units = await loadLedgerUnits(strapi);
  const [standings, signs, held, sent] = await Promise.all([
    standingsToday(strapi, units, { regulation, regulations }, today),
    lastSigns(strapi),
    heldArticles(strapi, units, now),
    sentSince(strapi, now.getTime() - rules.atMostEveryDays * DAY_MS),
  ]);
  const due = decideReminders({
    now: now.getTime(),
    rules,
    standings,
    lastSigns: new Map([...signs].map(([id, at]) => [id, at.getTime()])),
    silentSince: new Map(
      [...units.values()].map(({ id, validFrom }) => [id, latest(validFrom, regulation.validFrom, inUseSince)]),
    ),
    held: held.items,
    sent: sent.map(({ kind, unitId, at }) => ({ kind, unitId, at: new Date(at).getTime() })),
  });
  let count = 0;
  const words = { regulationName: regulation.name, rules };
  for (const reminder of due) {
    try {
      const people = await recipientsOf(strapi, reminder, held, now);
      if (await sendOnce(strapi, reminder, people, words, now)) count += 1;
    } catch (error) {
      // One that fails must not silence the rest of the morning.
      const why = error instanceof Error ? error.message : String(error);
      strapi.log.error(`Reminder ${reminder.kind} to ${reminder.unitId ?? 'the Board'} failed: ${why}`);
    }
  }
  return count;
}

const latest = (...days: (Day | null)[]): Day =>
  days.reduce<Day>((last, day) => (day !== null && day > last ? day : last), '');

/** Units of which articles are asked, and not merely hoped for. */
async function standingsToday(
  strapi: Core.Strapi,
  units: LedgerUnits,
  { regulation, regulations }: { regulation: Regulation; regulations: Regulation[] },
  today: Day,
): Promise<UnitStanding[]> {
  const asked = [...units.values()].filter(
    (unit) => existsOn(unit, today) && owesArticles(unit, regulation.quotaRules),
  );
  const articles = await loadLedgerArticles(strapi, { from: standingSince(today, regulations), to: today });
  const standing = standingsOn({ units, regulations, articles, on: today });
  const found: UnitStanding[] = [];
  for (const { id } of asked) {
    const one = standing(id, await waitingOf(strapi, id));
    if (one) found.push(one);
  }
  return found;
}

async function sentSince(strapi: Core.Strapi, after: number): Promise<SentRow[]> {
  return (await strapi.db.query(SENT_REMINDER).findMany({ where: { at: { $gt: new Date(after) } } })) as SentRow[];
}

/** The row and the notices together; of two that send at once the unique key lets one through. */
async function sendOnce(
  strapi: Core.Strapi,
  reminder: Reminder,
  people: readonly string[],
  { regulationName, rules }: { regulationName: string; rules: ReminderRules },
  now: Date,
): Promise<boolean> {
  const { kind, unitId, title } = reminder;
  if (people.length === 0) return false;
  const text = `${reminder.text} Vì sao bạn nhận được: ${regulationName} định rằng ${ruleWords(kind, rules) ?? ''}.`;
  const key = [kind, unitId ?? 'board', dayOf(now)].join(':');
  try {
    await strapi.db.transaction(async () => {
      await strapi.db
        .query(SENT_REMINDER)
        .create({ data: { key, kind, unitId, title: title.slice(0, 250), text, told: people.length, at: now } });
      await recordNotices(
        strapi,
        people.map((recipient) => noticeOf(reminder, recipient, text)),
        now,
      );
    });
    return true;
  } catch (error) {
    if (isCollision(error)) return false;
    throw error;
  }
}

const KINDS = { behind: 'quota_behind', silent: 'unit_silent', held: 'held_long' } as const;

const noticeOf = ({ kind, title }: Reminder, recipient: string, text: string): DraftNotice => ({
  recipient,
  kind: KINDS[kind],
  articleId: null,
  path: kind === 'held' ? '/ban-bien-tap' : '/don-vi-cua-toi',
  title,
  text,
});

/** Everybody of the unit; of articles that wait, whoever is present at their desk, and who was named for one. */
async function recipientsOf(strapi: Core.Strapi, reminder: Reminder, held: HeldArticles, now: Date): Promise<string[]> {
  const { kind, unitId } = reminder;
  if (kind === 'held') return held.told(reminder);
  return unitId === null ? [] : ((await peopleOfUnits(strapi, [unitId], now)).get(unitId) ?? []);
}

import type { ReminderRules } from '@toasoan/contracts';
import { formatDay } from '@toasoan/vietnamese';
import type { Day } from '../day.js';
import { dayNumber, dayOfInstant } from '../periods/day-number.js';
import type { Instant } from '../ledger/ledger-article.js';
import { periodInSentence } from '../periods/period-name.js';
import { missingWords, shortDay } from '../summary/next-steps.js';
import type { StandingPeriod, UnitStanding } from '../summary/unit-standing.js';

export const REMINDER_KINDS = ['behind', 'silent', 'held'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** To the people of a unit (`held`: to whoever approves there; null: to the Board). */
export interface Reminder {
  kind: ReminderKind;
  unitId: string | null;
  /** The articles that wait, for `held`; oldest first. */
  articleIds: string[];
  title: string;
  text: string;
}

/** An article that waits for an approval. */
export interface HeldItem {
  articleId: string;
  title: string;
  /** At whose desk it lies; null: the Board's. */
  deskUnitId: string | null;
  since: Instant;
}

export interface ReminderSurroundings {
  now: Instant;
  /** Of the regulation in force today. */
  rules: ReminderRules;
  /** Units that exist today, as they stand today. */
  standings: readonly UnitStanding[];
  /** When each unit last sent or published anything; absent: never. */
  lastSigns: ReadonlyMap<string, Instant>;
  /** The first day on which each unit could have been silent: it exists, the regulation holds, the newsroom works. */
  silentSince: ReadonlyMap<string, Day>;
  held: readonly HeldItem[];
  /** Reminders of the past, as far back as `atMostEveryDays`. */
  sent: readonly { kind: ReminderKind; unitId: string | null; at: Instant }[];
}

const HOUR_MS = 3_600_000;
const LISTED = 5;

/** Reminders that are due at `now`, at most one of a kind to a unit in `atMostEveryDays`. Who is only encouraged is left in peace. */
export function decideReminders(around: ReminderSurroundings): Reminder[] {
  const due = [...behind(around), ...silent(around), ...held(around)];
  // By days: a morning's run that comes a second earlier than yesterday's is a day later all the same.
  const recent = new Set(
    around.sent.filter(({ at }) => daysBetween(dayOfInstant(at), around.now) < around.rules.atMostEveryDays).map(keyOf),
  );
  return due.filter((reminder) => !recent.has(keyOf(reminder)));
}

const daysBetween = (from: Day, now: Instant): number => dayNumber(dayOfInstant(now)) - dayNumber(from);

const keyOf = ({ kind, unitId }: { kind: ReminderKind; unitId: string | null }): string => `${kind} ${unitId ?? ''}`;

const owes = ({ encouraged, periods }: UnitStanding): boolean =>
  !encouraged && periods.some(({ quota }) => quota !== null && quota > 0);

function behind({ rules, standings }: ReminderSurroundings): Reminder[] {
  const within = rules.daysBeforePeriodEnd;
  if (within === null) return [];
  return standings.filter(owes).flatMap((standing) => {
    const open = standing.periods.filter((period) => period.missing > 0 && period.daysLeft < within);
    if (open.length === 0) return [];
    return [
      {
        kind: 'behind' as const,
        unitId: standing.unitId,
        articleIds: [],
        title: `${standing.name} còn thiếu tin bài`,
        text: open.map(missingIn).join(' '),
      },
    ];
  });
}

const missingIn = ({ missing, missingFeatures, name, to }: StandingPeriod): string =>
  `Chỉ tiêu ${periodInSentence(name)} còn thiếu ${missingWords(missing, missingFeatures)} đến hết ngày ${shortDay(to)}.`;

function silent({ now, rules, standings, lastSigns, silentSince }: ReminderSurroundings): Reminder[] {
  const { silentDays } = rules;
  if (silentDays === null) return [];
  return standings.filter(owes).flatMap((standing) => {
    const last = lastSigns.get(standing.unitId) ?? null;
    const days = [silentSince.get(standing.unitId), last === null ? undefined : dayOfInstant(last)];
    if (days.some((day) => day !== undefined && daysBetween(day, now) < silentDays)) return [];
    const since =
      last === null ? 'chưa gửi tin bài nào' : `chưa gửi thêm tin bài nào từ ${formatDay(dayOfInstant(last))}`;
    return [
      {
        kind: 'silent' as const,
        unitId: standing.unitId,
        articleIds: [],
        title: `${standing.name} ${String(silentDays)} ngày chưa có tin bài`,
        text:
          `Đơn vị ${since}. Hãy gửi tin bài về hoạt động của đơn vị; ` +
          'nếu có khó khăn, hãy gửi yêu cầu hỗ trợ đến Ban Biên tập.',
      },
    ];
  });
}

function held({ now, rules, held: items }: ReminderSurroundings): Reminder[] {
  const { heldHours } = rules;
  if (heldHours === null) return [];
  const byDesk = new Map<string | null, HeldItem[]>();
  for (const item of [...items].sort((a, b) => a.since - b.since)) {
    if (now - item.since < heldHours * HOUR_MS) continue;
    const desk = byDesk.get(item.deskUnitId);
    if (desk) desk.push(item);
    else byDesk.set(item.deskUnitId, [item]);
  }
  return [...byDesk].map(([unitId, waiting]) => {
    const titles = waiting.slice(0, LISTED).map(({ title }) => `«${title}»`);
    const more = waiting.length > LISTED ? ` và ${String(waiting.length - LISTED)} tin bài khác` : '';
    return {
      kind: 'held' as const,
      unitId,
      articleIds: waiting.map(({ articleId }) => articleId),
      title: `${String(waiting.length)} tin bài chờ duyệt quá ${String(heldHours)} giờ`,
      text: `Đang chờ duyệt: ${titles.join(', ')}${more}. Hãy duyệt, trả lại, hoặc chuyển người khác xử lý.`,
    };
  });
}

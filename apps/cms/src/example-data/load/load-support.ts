import type { Core } from '@strapi/strapi';
import { afterHandover } from '@toasoan/newsroom';
import { PEOPLE } from '../newsroom/people';
import { STANDING_GUIDE } from '../../support/standing-guide';
import { THANKS } from '../support/guide';
import { type ExampleQuestion, QUESTIONS } from '../support/questions';
import { asPublished, createRow } from '../../environment/create-row';
import type { LoadedUnits } from './load-organisation';
import type { LoadedPerson } from './load-people';

const DAY_MS = 86_400_000;
const ANSWERER = 'tuyengiao.duyet@example.vn';

/** The guide, and questions to the Board: some answered in their time, some that wait today. */
export async function loadSupport(
  strapi: Core.Strapi,
  units: LoadedUnits,
  people: readonly LoadedPerson[],
  now: Date,
): Promise<void> {
  const entries = new Map<string, string>();
  for (const [index, entry] of STANDING_GUIDE.entries()) {
    const data = { ...entry, order: index + 1, helpful: THANKS[entry.question] ?? 0 };
    const row = await createRow(strapi, 'api::guide-entry.guide-entry', asPublished(data));
    entries.set(entry.question, row.documentId);
  }
  const person = (mail: string): LoadedPerson => {
    const found = people[PEOPLE.findIndex(({ email }) => email === mail)];
    if (!found) throw new Error(`Dữ liệu ví dụ nêu tài khoản không có: ${mail}`);
    return found;
  };
  for (const question of QUESTIONS) {
    const asker = person(question.asker);
    const unit = asker.unit === null ? undefined : units.get(asker.unit);
    await loadQuestion(
      strapi,
      question,
      { asker, answerer: person(ANSWERER), unitId: unit?.documentId ?? null },
      {
        now,
        guideEntryId: question.guide === undefined ? null : (entries.get(question.guide) ?? null),
      },
    );
  }
}

const idOf = ({ row }: LoadedPerson): string => `admin:${String(row)}`;

async function loadQuestion(
  strapi: Core.Strapi,
  { subject, screen, words, state, daysAgo }: ExampleQuestion,
  { asker, answerer, unitId }: { asker: LoadedPerson; answerer: LoadedPerson; unitId: string | null },
  { now, guideEntryId }: { now: Date; guideEntryId: string | null },
): Promise<void> {
  const times = words.map(({ at }) =>
    daysAgo === undefined ? new Date(at) : new Date(now.getTime() - daysAgo * DAY_MS),
  );
  const [askedAt] = times;
  const assigned = state !== 'new';
  const waits = state === 'new' || state === 'in_progress';
  const { documentId: requestId } = await createRow(
    strapi,
    'api::support-request.support-request',
    asPublished({
      subject,
      screen,
      asker: idOf(asker),
      askerName: asker.name,
      unitId,
      state: waits ? afterHandover('new', assigned) : state,
      assignee: assigned ? idOf(answerer) : null,
      assigneeName: assigned ? answerer.name : null,
      askedAt,
      lastAt: times.at(-1),
      waitingSince: waits ? askedAt : null,
      askerSeenAt: times.at(-1),
      guideEntryId,
    }),
  );
  for (const [index, { by, text }] of words.entries()) {
    const speaker = by === 'asker' ? asker : answerer;
    const data = { requestId, person: idOf(speaker), personName: speaker.name, fromBoard: by === 'answerer', text };
    await createRow(strapi, 'api::support-message.support-message', asPublished({ ...data, at: times[index] }));
  }
}

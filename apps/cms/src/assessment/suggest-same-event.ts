import type { Core } from '@strapi/strapi';
import { dayOf, tellingWords, wordLikeness } from '@toasoan/newsroom';
import { findReports, type FoundReport } from '../quality/find-reports';
import type { EventReport } from './answers';

interface Row {
  document_id: string;
  title: string | null;
  unit_name: string | null;
  event_ended_at: number | string | Date | null;
  first_published_at: number | string | Date;
}

export interface AskedArticle {
  documentId: string;
  title: string;
  unitId: string | null;
  /** When the event ended; else when the article was published or sent. */
  at: Date;
}

/** The person decides, so more is offered than the checklist would warn of. */
const LIKE_ENOUGH = 0.25;
const DAYS = 3;
const MOST = 8;

/**
 * Articles of other units, on the site, about an event of the same day in Viet Nam (or published within days of it, where
 * one says no time) and with a title alike; the likeliest first. Only what readers see anyway is told of them.
 */
export async function suggestSameEvent(strapi: Core.Strapi, asked: AskedArticle): Promise<EventReport[]> {
  const { documentId, at, unitId, title } = asked;
  const found = await findReports(strapi, { documentId, at, days: DAYS, unseen: { of: 'nobody' } });
  const words = tellingWords(title);
  const day = dayOf(at);
  return found
    .filter((other) => other.unitId !== unitId && (other.eventEndedAt === null || dayOf(other.eventEndedAt) === day))
    .map((other) => ({ other, likeness: wordLikeness(words, tellingWords(other.title)) }))
    .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ other }) => eventReport(other));
}

function eventReport({ documentId, title, unitName, eventEndedAt, firstPublishedAt }: FoundReport): EventReport {
  return { documentId, title, unit: unitName, day: dayOf(eventEndedAt ?? firstPublishedAt ?? new Date(0)) };
}

/** One article that readers see, by its document id. */
export async function publishedReport(strapi: Core.Strapi, documentId: string): Promise<EventReport | null> {
  const [row] = (await strapi.db
    .getConnection('articles as a')
    .whereNotNull('a.published_at')
    .where('a.document_id', documentId)
    .select(
      'a.document_id',
      'a.title',
      'a.unit_name_at_publication as unit_name',
      'a.event_ended_at',
      'a.first_published_at',
    )
    .limit(1)) as Row[];
  if (!row) return null;
  return {
    documentId: row.document_id,
    title: row.title ?? '',
    unit: row.unit_name ?? '',
    day: dayOf(new Date(row.event_ended_at ?? row.first_published_at)),
  };
}

import type { Core } from '@strapi/strapi';
import { dayOf } from '@toasoan/newsroom';
import { stored } from '../ledger/load-articles';
import type { EventReport } from './answers';
import { tellingWords, titleLikeness } from './title-likeness';

interface Row {
  document_id: string;
  title: string | null;
  unit_id: string | null;
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

const DAY = 86_400_000;
const LIKE_ENOUGH = 0.25;
const MOST = 8;

/**
 * Articles of other units, on the site, about an event of the same day in Viet Nam (or published within a day of it, where
 * one says no time) and with a title alike; the likeliest first. Only what readers see anyway is told of them.
 */
export async function suggestSameEvent(strapi: Core.Strapi, asked: AskedArticle): Promise<EventReport[]> {
  const rows = await reportsAround(strapi, asked.at);
  const words = tellingWords(asked.title);
  const day = dayOf(asked.at);
  return rows
    .filter(({ document_id, unit_id }) => document_id !== asked.documentId && unit_id !== asked.unitId)
    .map((row) => ({ report: eventReport(row), likeness: titleLikeness(words, tellingWords(row.title ?? '')), row }))
    .filter(
      ({ likeness, report, row }) => likeness >= LIKE_ENOUGH && (row.event_ended_at === null || report.day === day),
    )
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ report }) => report);
}

/** One article that readers see, by its document id. */
export async function publishedReport(strapi: Core.Strapi, documentId: string): Promise<EventReport | null> {
  const [row] = (await reports(strapi).where('a.document_id', documentId).limit(1)) as Row[];
  return row ? eventReport(row) : null;
}

async function reportsAround(strapi: Core.Strapi, at: Date): Promise<Row[]> {
  const from = stored(strapi, at.getTime() - 2 * DAY);
  const upTo = stored(strapi, at.getTime() + 4 * DAY);
  return (await reports(strapi)
    .where('a.first_published_at', '>=', from)
    .where('a.first_published_at', '<', upTo)
    .orderBy('a.first_published_at')) as Row[];
}

function reports(strapi: Core.Strapi) {
  return strapi.db
    .getConnection('articles as a')
    .leftJoin('articles_unit_lnk as l', 'l.article_id', 'a.id')
    .leftJoin('units as u', 'u.id', 'l.unit_id')
    .whereNotNull('a.published_at')
    .select(
      'a.document_id',
      'a.title',
      'u.document_id as unit_id',
      'a.unit_name_at_publication as unit_name',
      'a.event_ended_at',
      'a.first_published_at',
    );
}

function eventReport({ document_id, title, unit_name, event_ended_at, first_published_at }: Row): EventReport {
  return {
    documentId: document_id,
    title: title ?? '',
    unit: unit_name ?? '',
    day: dayOf(new Date(event_ended_at ?? first_published_at)),
  };
}

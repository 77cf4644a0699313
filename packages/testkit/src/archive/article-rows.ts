import { searchLine } from '@toasoan/vietnamese';
import type { BatchWriter, Row } from './batch-writer.js';
import type { InFlight } from './in-flight.js';
import type { ArticlePublication } from './synthetic-archive.js';

const HOUR = 3_600_000;
const ALLOWED_HOURS = 24;

/** A published article: its draft row, or the row that readers get. */
export function publishedRow(writer: BatchWriter, article: ArticlePublication, readers: boolean): Row {
  const { id, revision, content } = article;
  const at = writer.instant(content.publishedAt);
  return {
    document_id: id,
    title: content.title,
    slug: content.slug,
    former_slugs: '[]',
    genre: content.genre,
    lead: content.lead,
    body: content.body,
    event_ended_at: content.eventEndedAt === null ? null : writer.instant(content.eventEndedAt),
    byline: content.byline,
    source: content.source,
    unit_name_at_publication: content.unit.name,
    superior_name_at_publication: content.superior?.name ?? null,
    state: 'published',
    stage: 0,
    revision,
    published_revision: revision,
    first_published_at: at,
    last_published_at: at,
    submitted_at: at,
    writer_name: content.byline,
    // As the CMS folds them (article-search), so that its start finds nothing to fill.
    search_text: searchLine([content.title, content.byline, content.byline, content.source]),
    submission_channel: 'import',
    created_at: at,
    updated_at: at,
    published_at: readers ? at : null,
    live: true,
    desk_key: null,
    stage_entered_at: null,
    due_at: null,
    scheduled_for: null,
  };
}

/** The draft of an article that is in flight: at a desk, back with its writer, being written or timed. */
export function inFlightRow(
  writer: BatchWriter,
  article: ArticlePublication,
  flight: InFlight,
  deskKey: string,
  now: number,
): Row {
  const row = publishedRow(writer, article, false);
  const since = now - flight.hours * HOUR;
  const instant = (at: number): string | number => writer.instant(new Date(at).toISOString());
  const sent = flight.state === 'draft' ? null : instant(since);
  const reviewed = flight.state === 'in_review';
  return {
    ...row,
    ...(flight.live ? {} : { slug: null, published_revision: null, first_published_at: null, last_published_at: null }),
    state: flight.state,
    revision: article.revision + 1,
    submitted_at: sent,
    updated_at: instant(since),
    live: flight.live,
    desk_key: reviewed ? deskKey : null,
    stage_entered_at: instant(since),
    due_at: reviewed ? instant(since + ALLOWED_HOURS * HOUR) : null,
    scheduled_for: flight.state === 'scheduled' ? instant(now + flight.hours * HOUR) : null,
  };
}

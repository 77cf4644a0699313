import type { ExampleArticle } from './example-article';

const HOUR = 3_600_000;
const IN_PROGRESS = ['draft', 'returned', 'in_review', 'scheduled'];
/** Ten within the day that a stage has, the others late. */
const hoursAgo = (place: number): number => (place < 10 ? 1 + 2 * place : 30 + 20 * (place - 10));

/**
 * What is under way is under way now: of the articles in progress the newest was sent an hour ago, whatever the year of
 * the example, so that due times mean something. What is finished keeps its dates.
 */
export function withPresentTimes(articles: readonly ExampleArticle[], now: Date): ExampleArticle[] {
  const inProgress = articles
    .filter(({ state }) => IN_PROGRESS.includes(state))
    .sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  const places = new Map(['in_review', 'other'].map((group) => [group, 0]));
  const moved = new Map<string, ExampleArticle>();
  for (const article of inProgress) {
    const group = article.state === 'in_review' ? 'in_review' : 'other';
    const place = places.get(group) ?? 0;
    places.set(group, place + 1);
    const shift = now.getTime() - hoursAgo(place) * HOUR - timeOf(article);
    moved.set(article.key, {
      ...article,
      submittedAt: shifted(article.submittedAt, shift),
      eventEndedAt: shifted(article.eventEndedAt, shift),
    });
  }
  return articles.map((article) => moved.get(article.key) ?? article);
}

const timeOf = ({ submittedAt, eventEndedAt }: ExampleArticle): number =>
  new Date(submittedAt ?? eventEndedAt ?? 0).getTime();

const shifted = (time: string | null, by: number): string | null =>
  time === null ? null : new Date(new Date(time).getTime() + by).toISOString();

/** Half past seven in the morning in Viet Nam, `days` days on: when an example that is timed goes live. */
export function morningAfter(now: Date, days: number): Date {
  const local = new Date(now.getTime() + 7 * HOUR + days * 24 * HOUR);
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate(), 0, 30));
}

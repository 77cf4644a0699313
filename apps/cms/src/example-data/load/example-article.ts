import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleState, Genre } from '@toasoan/contracts';

/** One article as the JSON files beside this room give it; times carry their zone. */
export interface ExampleArticle {
  key: string;
  genre: Genre;
  title: string;
  lead: string;
  body: string;
  unit: string;
  category: string;
  eventEndedAt: string | null;
  submittedAt: string | null;
  publishedAt: string | null;
  state: ArticleState;
  returnReason?: { code: string; words: string };
  withdrawnReason?: string;
  byline: string;
  source: string;
  pictures: {
    picture: string;
    caption: string;
    credit: string;
    alt: string;
    consent: 'not_needed' | 'obtained' | 'missing';
  }[];
  transcript?: string;
  /** Of what another publication wrote first. */
  original?: { url: string; publishedAt: string };
  /** A correction that was written, sent and approved after the first publication. */
  correction?: { at: string; note: string };
}

/** Every `articles/*.json`, oldest first; the build copies them beside the compiled code. */
export function readExampleArticles(): ExampleArticle[] {
  const folder = join(__dirname, '..', 'articles');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const articles = files.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ExampleArticle[]);
  return articles.sort((a, b) => (a.key < b.key ? -1 : 1));
}

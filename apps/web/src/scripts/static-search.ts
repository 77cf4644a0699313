import type { SearchResponse } from '@toasoan/contracts';
import { answerFromFiles, marksIn, wordsOf } from '@toasoan/search-page';
import { address } from '@toasoan/site-plan';
import { matchUnits, type NamedUnit } from './match-units.js';

/** What is not searched there, said beside every answer. */
export const STATIC_NOTE = 'Ở nơi lưu này tìm được tin, bài và đơn vị. Văn bản mời bạn tìm trong mục Văn bản.';

const MOST_UNITS = 3;

/** The answer from an export's files, for hosting without the publisher; null where there are none. */
export async function staticSearch(asked: URLSearchParams): Promise<SearchResponse | null> {
  const one = (name: string): string | null => asked.get(name)?.trim() || null;
  const question = {
    q: one('q') ?? '',
    page: Math.max(1, Math.floor(Number(asked.get('trang') ?? 1)) || 1),
    unit: one('don_vi'),
    category: one('chuyen_muc'),
    from: one('tu'),
    until: one('den'),
    order: asked.get('xep') === 'lien-quan' ? ('best' as const) : ('newest' as const),
  };
  const { page, unit, category, from, until } = question;
  // Filters are about articles: who sets one looks for these alone.
  const alone = page === 1 && [unit, category, from, until].every((filter) => filter === null);
  const [answer, places] = await Promise.all([answerFromFiles(question, read), alone ? unitsNamed(question.q) : []]);
  return answer && { ...answer, places };
}

/** Units by their names, from the directory's own file; none where it can't be had: articles are found without it. */
async function unitsNamed(q: string): Promise<SearchResponse['places']> {
  const units = await read<NamedUnit[]>(address.unitNames()).catch(() => null);
  const words = wordsOf(q);
  return matchUnits(units ?? [], q)
    .found.slice(0, MOST_UNITS)
    .map(({ name, href, ended }) => ({
      kind: 'unit',
      title: name,
      titleMarks: marksIn(name, words),
      href,
      note: ended ? 'đã kết thúc' : '',
    }));
}

/** Null: no such file here, or another host's page in its place. */
async function read<Content>(path: string): Promise<Content | null> {
  const answer = await fetch(path);
  return answer.ok && isJson(answer) ? ((await answer.json()) as Content) : null;
}

/** Hosting without the publisher answers any address with a page of its own. */
export function isJson(answer: Response): boolean {
  return (answer.headers.get('content-type') ?? '').includes('json');
}

import type { SearchResponse } from '@toasoan/contracts';
import { SHARD_LIST, searchShard, type Shard, type ShardList, type ShardQuestion } from '@toasoan/search-page';

const PAGE = 10;

/** What is searched there, said beside every answer. */
export const STATIC_NOTE =
  'Ở nơi lưu này chỉ tìm được trong tiêu đề và tên đơn vị của tin, bài, không tìm trong nội dung.';

/**
 * The answer from files, for hosting without the publisher; null where there are none. Newest first, it reads only as many
 * files as a page of results takes; best first, it reads all of them.
 */
export async function staticSearch(asked: URLSearchParams): Promise<SearchResponse | null> {
  const list = await read<ShardList>(SHARD_LIST);
  if (list === null) return null;
  const question = questionOf(asked);
  const page = Math.max(1, Number(asked.get('trang') ?? 1) || 1);
  const best = asked.get('xep') === 'lien-quan';
  const wanted = list.shards.filter(
    ({ from, until }) => (question.from ?? from) <= until && (question.until ?? until) >= from,
  );
  const hits: ReturnType<typeof searchShard> = [];
  let left = wanted.length;
  for (const { address } of wanted) {
    if (!best && hits.length > page * PAGE) break;
    const shard = await read<Shard>(address);
    if (shard === null) throw new Error(`${address} is missing`);
    hits.push(...searchShard(shard, question));
    left -= 1;
  }
  // Equals stay in the order of their days.
  if (best) hits.sort((a, b) => b.inTitle - a.inTitle);
  return {
    query: question.q,
    page,
    more: hits.length > page * PAGE,
    total: hits.length,
    atLeast: left > 0,
    items: hits.slice((page - 1) * PAGE, page * PAGE).map(({ item }) => item),
    places: [],
  };
}

function questionOf(asked: URLSearchParams): ShardQuestion {
  const one = (name: string): string | null => asked.get(name)?.trim() || null;
  return {
    q: one('q') ?? '',
    unit: one('don_vi'),
    category: one('chuyen_muc'),
    from: one('tu'),
    until: one('den'),
  };
}

/** Null: no such file here, or another host's page in its place. */
async function read<Content>(address: string): Promise<Content | null> {
  const answer = await fetch(address);
  return answer.ok && isJson(answer) ? ((await answer.json()) as Content) : null;
}

/** Hosting without the publisher answers any address with a page of its own. */
export function isJson(answer: Response): boolean {
  return (answer.headers.get('content-type') ?? '').includes('json');
}

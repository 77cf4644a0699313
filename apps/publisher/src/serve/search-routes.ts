import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SearchError, SearchResponse } from '@toasoan/contracts';
import { ASK_WORDS, askedBy, daysTurned, TURNED_DAYS } from '@toasoan/search-page';
import { address } from '@toasoan/site-plan';
import { askerOf } from './asker.js';
import { pressedNow } from './compress.js';
import { searchLimits } from './search-limits.js';
import { searchPage } from './search-page.js';
import type { SearchQuestion } from './search.js';
import { searchThread } from './search-thread.js';

const MOST_PAGES = 100;
const MOST_CHARACTERS = 200;
const DAY_MS = 24 * 60 * 60 * 1000;

type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * `GET /api/tim`; the question and the answer are in contracts' `search.ts`. A question to the search page itself is answered
 * in the page, for whoever reads without script. `page`: the page as the current release has it. To be called before the
 * site's own routes.
 */
export function searchRoutes(app: FastifyInstance, indexPath: string, page: () => string | null): void {
  const limits = searchLimits();
  const thread = searchThread(indexPath);
  app.addHook('onClose', () => thread.close());
  const answer = async (request: FastifyRequest): Promise<Answered> => {
    const question = questionOf(request.query as Query);
    if (typeof question === 'string') return problem(400, 'bad_question', question);
    const asker = askerOf(request);
    if (asker !== null && !limits.begin(asker, Date.now()))
      return problem(429, 'too_many', 'Bạn tìm nhanh quá, xin chờ một giây rồi thử lại.');
    try {
      const asked = thread.ask(question);
      if (asked === null) return problem(503, 'busy', 'Đang có nhiều người tìm cùng lúc, xin thử lại sau vài giây.');
      return { status: 200, body: await asked };
    } finally {
      if (asker !== null) limits.end(asker);
    }
  };
  app.get('/api/tim', async (request, reply) => {
    const { status, body } = await answer(request);
    reply.header('cache-control', 'no-store');
    if (status === 429 || status === 503) reply.header('retry-after', status === 429 ? '1' : '2');
    return send(request, reply.code(status), 'application/json; charset=utf-8', JSON.stringify(body));
  });
  app.addHook('preHandler', async (request, reply) => {
    const [path, query = ''] = request.url.split(/\?(.*)/s);
    if (path !== address.search() || request.method !== 'GET') return;
    const asked = new URLSearchParams(query);
    const what = askedBy(asked);
    const template = what === 'nothing' ? null : page();
    if (template === null) return;
    const { status, body } = what === 'unclear' ? ASKED_NOTHING : await answer(request);
    reply.code(status).headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    await send(request, reply, 'text/html; charset=utf-8', searchPage(template, asked, body));
  });
}

async function send(request: FastifyRequest, reply: FastifyReply, mime: string, text: string): Promise<FastifyReply> {
  const { encoding, body } = await pressedNow(text, mime, request.headers['accept-encoding']);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type(mime).header('vary', 'accept-encoding').send(body);
}

type Answered = { status: 200; body: SearchResponse } | { status: 200 | 400 | 429 | 503; body: SearchError };

/** A form that was sent empty is not a mistake. */
const ASKED_NOTHING: Answered = { status: 200, body: { error: { code: 'no_words', message: ASK_WORDS } } };

function problem(status: 400 | 429 | 503, code: string, message: string): Answered {
  return { status, body: { error: { code, message } } };
}

/** The question, or a sentence that says what is wrong with it. */
export function questionOf(query: Query): SearchQuestion | string {
  const one = (name: string): string => {
    const value = query[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
  };
  const q = one('q');
  if (q.length > MOST_CHARACTERS) return `Câu tìm dài quá ${String(MOST_CHARACTERS)} ký tự.`;
  const page = one('trang') === '' ? 1 : Number(one('trang'));
  if (!Number.isInteger(page) || page < 1 || page > MOST_PAGES) return `Số trang phải từ 1 đến ${String(MOST_PAGES)}.`;
  const order = one('xep') === '' ? 'moi' : one('xep');
  if (order !== 'moi' && order !== 'lien-quan') return 'Cách xếp phải là "moi" hoặc "lien-quan".';
  const from = dayStart(one('tu'));
  const until = dayStart(one('den'));
  if (from === 'bad' || until === 'bad') return 'Ngày phải có dạng năm-tháng-ngày, ví dụ 2018-07-09.';
  if (daysTurned(one('tu'), one('den'))) return TURNED_DAYS;
  return {
    q,
    page,
    unit: one('don_vi') || null,
    category: one('chuyen_muc') || null,
    from,
    until: until === null ? null : until + DAY_MS,
    order: order === 'moi' ? 'newest' : 'best',
  };
}

/** The first millisecond of a day in Vietnam. */
function dayStart(day: string): number | null | 'bad' {
  if (day === '') return null;
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00+07:00`) : NaN;
  return Number.isNaN(instant) || instant < 0 ? 'bad' : instant;
}

import type { Core } from '@strapi/strapi';
import { cellQuerySchema, type SummaryQuery, summaryQuerySchema, tableFormatSchema } from '@toasoan/contracts';
import { compareTables, customPeriod, periodBefore } from '@toasoan/newsroom';
import { answerWith, type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { cutoffDayOn } from '../ledger/cutoff-day-on';
import { cellArticles } from './cell-articles';
import { issueTable } from './issue-table';
import { listTables } from './issued-tables';
import { type Overseer, overseen } from './overseen';
import { readSummary } from './read-summary';
import { answerFile, tableFile } from './table-files';

type Handler = (strapi: Core.Strapi, context: PersonContext, who: Overseer) => Promise<void>;

/** The table of any period as things stand now, under `/editorial/summary`; to be called in register. */
export function registerSummaryRoutes(strapi: Core.Strapi): void {
  const of = (handler: (...asked: [...Parameters<Handler>, SummaryQuery]) => Promise<void>) =>
    overseen(strapi, async (app, context, who) => {
      const query = summaryQuerySchema.safeParse({ ...context.query, ...bodyOf(context) });
      if (query.success) await handler(app, context, who, query.data);
      else refuse(context, { code: 'bad_request' });
    });
  registerPersonRoutes(strapi, [
    { method: 'GET', path: '/editorial/summary', handler: of(show) },
    { method: 'GET', path: '/editorial/summary/articles', handler: of(showArticles) },
    { method: 'GET', path: '/editorial/summary/comparison', handler: of(compare) },
    { method: 'GET', path: '/editorial/summary/file', handler: of(download) },
    { method: 'POST', path: '/editorial/summary/issue', handler: of(issue) },
  ]);
}

const bodyOf = ({ request }: PersonContext): object => (typeof request.body === 'object' ? (request.body ?? {}) : {});

const show = async (strapi: Core.Strapi, context: PersonContext, _who: Overseer, query: SummaryQuery) => {
  const [summary, issued, cutoffDay] = await Promise.all([
    readSummary(strapi, query),
    listTables(strapi, query),
    cutoffDayOn(strapi, query.to),
  ]);
  answerWith(context, summary.ok ? { ok: true, value: { table: thin(summary.value), issued, cutoffDay } } : summary);
};

/** The articles are asked for number by number: of a whole year they weigh more than everything else together. */
export function thin<Table extends { articles: unknown }>(table: Table): Omit<Table, 'articles'> {
  const { articles: _asked, ...rest } = table;
  return rest;
}

const showArticles = async (strapi: Core.Strapi, context: PersonContext, _who: Overseer, query: SummaryQuery) => {
  const cell = cellQuerySchema.safeParse(context.query);
  if (!cell.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const summary = await readSummary(strapi, query);
  answerWith(context, summary.ok ? { ok: true, value: { articles: cellArticles(summary.value, cell.data) } } : summary);
};

const compare = async (strapi: Core.Strapi, context: PersonContext, _who: Overseer, query: SummaryQuery) => {
  const now = await readSummary(strapi, query);
  if (!now.ok) {
    answerWith(context, now);
    return;
  }
  const { from, to, name } = periodBefore(customPeriod(query.from, query.to), await cutoffDayOn(strapi, query.to));
  const before = await readSummary(strapi, { ...query, from, to });
  if (!before.ok) {
    answerWith(context, before);
    return;
  }
  const comparison = compareTables(before.value, now.value);
  context.body = { before: { from, to, name }, now: { name: now.value.periodName }, comparison };
};

const download = async (strapi: Core.Strapi, context: PersonContext, _who: Overseer, query: SummaryQuery) => {
  const format = tableFormatSchema.safeParse(context.query['format']);
  if (!format.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const summary = await readSummary(strapi, query);
  if (!summary.ok) {
    answerWith(context, summary);
    return;
  }
  const title = `Bảng tổng hợp tin bài ${summary.value.periodName}`;
  answerFile(context, await tableFile(strapi, { title, table: summary.value }, format.data));
};

const issue = async (strapi: Core.Strapi, context: PersonContext, { actor, now }: Overseer, query: SummaryQuery) => {
  const issued = await issueTable(strapi, query, actor, now);
  answerWith(context, issued.ok ? { ok: true, value: { documentId: issued.value } } : issued);
};

import type { Core } from '@strapi/strapi';
import { amendBodySchema, cellQuerySchema, publicBodySchema, tableFormatSchema } from '@toasoan/contracts';
import { answerWith, type PersonContext, refuse, refused, registerPersonRoutes } from '../editorial/person-routes';
import { amendTable } from './amend-table';
import type { IssuedSummary } from './answers';
import { cellArticles } from './cell-articles';
import { issuedTable, listTables, loadTable } from './issued-tables';
import { makePublic } from './make-public';
import { type Overseer, overseen } from './overseen';
import { thin } from './summary-routes';
import { answerFile, tableFile } from './table-files';
import type { TableRow } from './table-row';

const PATH = '/editorial/summary-tables';
const UNKNOWN = refused(404, 'unknown_table', 'Không tìm thấy bảng tổng hợp này. Hãy tải lại trang.');

/** The tables that were issued, under `/editorial/summary-tables`; to be called in register. */
export function registerTableRoutes(strapi: Core.Strapi): void {
  const of = (handler: (app: Core.Strapi, context: PersonContext, row: TableRow) => Promise<void> | void) =>
    overseen(strapi, async (app, context) => {
      const row = await loadTable(app, context.params['documentId'] ?? '');
      if (row) await handler(app, context, row);
      else answerWith(context, UNKNOWN);
    });
  registerPersonRoutes(strapi, [
    { method: 'GET', path: PATH, handler: overseen(strapi, list) },
    { method: 'GET', path: `${PATH}/:documentId`, handler: of(show) },
    { method: 'GET', path: `${PATH}/:documentId/articles`, handler: of(showArticles) },
    { method: 'GET', path: `${PATH}/:documentId/file`, handler: of(download) },
    { method: 'POST', path: `${PATH}/:documentId/amend`, handler: overseen(strapi, amend) },
    { method: 'POST', path: `${PATH}/:documentId/public`, handler: overseen(strapi, changePublic) },
  ]);
}

const list = async (strapi: Core.Strapi, context: PersonContext): Promise<void> => {
  context.body = { data: await listTables(strapi) };
};

const show = async (strapi: Core.Strapi, context: PersonContext, row: TableRow): Promise<void> => {
  const all = await listTables(strapi, { from: row.periodFrom, to: row.periodTo, grouping: row.grouping });
  const head = all.find(({ documentId }) => documentId === row.documentId);
  if (!head) return;
  const answer: IssuedSummary = {
    head,
    table: thin(row.content),
    versions: all.filter(({ number }) => number === row.number),
  };
  context.body = answer;
};

const showArticles = (_strapi: Core.Strapi, context: PersonContext, { content }: TableRow): void => {
  const cell = cellQuerySchema.safeParse(context.query);
  if (cell.success) context.body = { articles: cellArticles(content, cell.data) };
  else refuse(context, { code: 'bad_request' });
};

const download = async (strapi: Core.Strapi, context: PersonContext, row: TableRow): Promise<void> => {
  const format = tableFormatSchema.safeParse(context.query['format']);
  if (format.success) answerFile(context, await tableFile(strapi, issuedTable(row), format.data));
  else refuse(context, { code: 'bad_request' });
};

const amend = async (strapi: Core.Strapi, context: PersonContext, { actor, now }: Overseer): Promise<void> => {
  const body = amendBodySchema.safeParse(context.request.body);
  if (!body.success) {
    answerWith(context, refused(400, 'because_missing', 'Hãy ghi lý do phát hành bản sửa đổi.'));
    return;
  }
  const amended = await amendTable(strapi, context.params['documentId'] ?? '', body.data.because, actor, now);
  answerWith(context, amended.ok ? { ok: true, value: { documentId: amended.value } } : amended);
};

const changePublic = async (strapi: Core.Strapi, context: PersonContext, { now }: Overseer): Promise<void> => {
  const body = publicBodySchema.safeParse(context.request.body);
  if (!body.success) refuse(context, { code: 'bad_request' });
  else answerWith(context, await makePublic(strapi, context.params['documentId'] ?? '', body.data.public, now));
};

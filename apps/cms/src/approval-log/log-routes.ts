import type { Core } from '@strapi/strapi';
import { logExportQuerySchema, logQuerySchema } from '@toasoan/contracts';
import { dayOf } from '@toasoan/vietnamese';
import { actorFor } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { LogChecks } from './check-log';
import { csvExport, jsonExport } from './export-log';
import { listLog, logHead } from './list-log';

type Handler = (strapi: Core.Strapi, context: PersonContext) => Promise<void>;

/** Routes of the log; to be called in register. Every unit's steps stand in it: for the Board and administrators alone. */
export function registerLogRoutes(strapi: Core.Strapi): void {
  const checks = new LogChecks();
  const overseen = (handler: Handler) => async (context: PersonContext) => {
    const { isBoard, isAdministrator } = await actorFor(strapi, context.user, new Date());
    if (isBoard || isAdministrator) await handler(strapi, context);
    else refuse(context, { code: 'board_only' });
  };
  registerPersonRoutes(strapi, [
    { method: 'GET', path: '/editorial/log', handler: overseen(list) },
    {
      method: 'GET',
      path: '/editorial/log/head',
      handler: overseen(async (_strapi, context) => {
        context.body = { data: await logHead(strapi) };
      }),
    },
    {
      method: 'GET',
      path: '/editorial/log/check',
      handler: overseen((_strapi, context) => {
        context.body = { data: checks.last };
        return Promise.resolve();
      }),
    },
    {
      method: 'POST',
      path: '/editorial/log/check',
      handler: overseen(async (_strapi, context) => {
        context.body = { data: await checks.run(strapi) };
      }),
    },
    { method: 'GET', path: '/editorial/log/export', handler: overseen(download) },
  ]);
}

const list: Handler = async (strapi, context) => {
  const query = logQuerySchema.safeParse(context.query);
  if (query.success) context.body = { data: await listLog(strapi, query.data) };
  else refuse(context, { code: 'bad_request' });
};

const download: Handler = (strapi, context) => {
  const query = logExportQuerySchema.safeParse(context.query);
  if (!query.success) {
    refuse(context, { code: 'bad_request' });
    return Promise.resolve();
  }
  const { format, ...period } = query.data;
  const now = new Date();
  const name = `nhat-ky-duyet-${dayOf(now)}.${format}`;
  context.set('Content-Type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8');
  context.set('Content-Disposition', `attachment; filename="${name}"`);
  context.set('Cache-Control', 'no-store');
  context.body = format === 'csv' ? csvExport(strapi, period) : jsonExport(strapi, period, now);
  return Promise.resolve();
};

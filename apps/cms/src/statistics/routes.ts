import type { Core } from '@strapi/strapi';
import { royaltyFormatSchema, statisticsPartSchema, summaryQuerySchema } from '@toasoan/contracts';
import { answerWith, type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { MEDIA_TYPES, royaltyXlsx } from '@toasoan/office';
import { loadLetterhead } from '../letterhead/load-letterhead';
import { overseen } from '../summary-tables/overseen';
import { answerFile } from '../summary-tables/table-files';
import { readRoyalty } from './read-royalty';
import { type Days, readStatistics } from './read-statistics';
import { royaltyCsv, statisticsCsv } from './statistics-csv';

const CSV = 'text/csv; charset=utf-8';

/** Statistics and royalty of any period, for the Board and administrators; to be called in register. */
export function registerStatisticsRoutes(strapi: Core.Strapi): void {
  const of = (handler: (context: PersonContext, days: Days) => Promise<void>) =>
    overseen(strapi, async (_app, context) => {
      const days = summaryQuerySchema.safeParse(context.query);
      if (days.success) await handler(context, days.data);
      else refuse(context, { code: 'bad_request' });
    });
  registerPersonRoutes(strapi, [
    {
      method: 'GET',
      path: '/editorial/statistics',
      handler: of(async (context, days) => {
        answerWith(context, await readStatistics(strapi, days));
      }),
    },
    {
      method: 'GET',
      path: '/editorial/statistics/file',
      handler: of((context, days) => download(strapi, context, days)),
    },
    {
      method: 'GET',
      path: '/editorial/royalty',
      handler: of(async (context, days) => {
        answerWith(context, await readRoyalty(strapi, days));
      }),
    },
    {
      method: 'GET',
      path: '/editorial/royalty/file',
      handler: of((context, days) => downloadRoyalty(strapi, context, days)),
    },
  ]);
}

async function download(strapi: Core.Strapi, context: PersonContext, days: Days): Promise<void> {
  const part = statisticsPartSchema.safeParse(context.query['part']);
  if (!part.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const statistics = await readStatistics(strapi, days);
  if (!statistics.ok) answerWith(context, statistics);
  else {
    const name = `thong-ke-${part.data}-${days.from}-${days.to}.csv`;
    answerFile(context, { name, mime: CSV, content: statisticsCsv(statistics.value, part.data) });
  }
}

async function downloadRoyalty(strapi: Core.Strapi, context: PersonContext, days: Days): Promise<void> {
  const format = royaltyFormatSchema.safeParse(context.query['format']);
  if (!format.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const royalty = await readRoyalty(strapi, days);
  if (!royalty.ok) {
    answerWith(context, royalty);
    return;
  }
  const name = `nhuan-but-${days.from}-${days.to}.${format.data}`;
  if (format.data === 'csv') {
    answerFile(context, { name, mime: CSV, content: royaltyCsv(royalty.value) });
    return;
  }
  const { statement, periodName } = royalty.value;
  const content = await royaltyXlsx({ ...days, periodName, ...statement }, await loadLetterhead(strapi));
  answerFile(context, { name, mime: MEDIA_TYPES.xlsx, content: Buffer.from(content) });
}

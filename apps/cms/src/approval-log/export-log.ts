import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { LOG_EXPORT_FORMAT, type LogRecord } from '@toasoan/contracts';
import { formatClock, formatDay } from '@toasoan/vietnamese';
import { csvRow } from './csv-row';
import { type Period, sequencesOf } from './log-period';
import { logRecord } from './log-record';
import { logRows } from './log-rows';
import { commandWords, reasonWords, stateWords } from './log-words';

/** Excel takes a file for UTF-8 only with this at its beginning. */
const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS = [
  'STT',
  'Ngày',
  'Giờ (Việt Nam)',
  'Người thực hiện',
  'Tài khoản',
  'Đơn vị',
  'Việc',
  'Tin bài',
  'Mã tin bài',
  'Từ trạng thái',
  'Sang trạng thái',
  'Bản',
  'Lý do',
  'Ý kiến',
  'Mã băm',
];

/** The rows of a period for a spreadsheet; times as the clock in Viet Nam shows them. */
export function csvExport(strapi: Core.Strapi, period: Period): Readable {
  return streamed(csvLines(strapi, period));
}

/** The rows of a period with everything that their hashes cover, one a line; `logExportSchema` is its shape. */
export function jsonExport(strapi: Core.Strapi, period: Period, now: Date): Readable {
  return streamed(jsonLines(strapi, period, now));
}

const streamed = (lines: AsyncGenerator<string>): Readable => Readable.from(lines, { objectMode: false });

async function* records(strapi: Core.Strapi, period: Period): AsyncGenerator<LogRecord> {
  const range = await sequencesOf(strapi, period);
  if (range === null) return;
  for await (const row of logRows(strapi, range.from, range.upTo)) yield logRecord(row);
}

async function* csvLines(strapi: Core.Strapi, period: Period): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRow(COLUMNS);
  for await (const record of records(strapi, period)) {
    yield csvRow([
      record.sequence,
      formatDay(record.at),
      formatClock(record.at),
      record.actorName,
      record.actorId,
      record.unitName,
      commandWords(record.command),
      record.articleTitle,
      record.articleId,
      stateWords(record.fromState),
      stateWords(record.toState),
      record.revision,
      reasonWords(record.command, record.reasonCode),
      record.comment,
      record.hash,
    ]);
  }
}

async function* jsonLines(strapi: Core.Strapi, period: Period, now: Date): AsyncGenerator<string> {
  yield `{"format":${JSON.stringify(LOG_EXPORT_FORMAT)},"exportedAt":${JSON.stringify(now.toISOString())},"rows":[\n`;
  let separator = '';
  for await (const record of records(strapi, period)) {
    yield separator + JSON.stringify(record);
    separator = ',\n';
  }
  yield '\n]}\n';
}

import { z } from 'zod';
import { daySchema, genreSchema, unitKindSchema } from './vocabulary.js';

/** How the rows of a summary table are put together; `level` is the one that dispatches carry. */
export const SUMMARY_GROUPINGS = ['level', 'cluster', 'kind', 'superior'] as const;
export const summaryGroupingSchema = z.enum(SUMMARY_GROUPINGS);
export type SummaryGrouping = z.infer<typeof summaryGroupingSchema>;

/** The columns whose numbers open the articles behind them. */
export const SUMMARY_COLUMNS = [
  'newsBriefs',
  'features',
  'photosAndVideos',
  'total',
  'onTime',
  'late',
  'undated',
  'fromGrassroots',
] as const;
export const summaryColumnSchema = z.enum(SUMMARY_COLUMNS);
export type SummaryColumn = z.infer<typeof summaryColumnSchema>;

/**
 * Articles, counted by their share of credit: an event that two units reported gives each a half, so numbers have at most
 * two decimals. `total` = `newsBriefs` + `features` + `photosAndVideos` = `onTime` + `late` + `undated`; `fromGrassroots`
 * are articles of the unit's grassroots unions and stand beside `total`, not in it.
 */
export const summaryFiguresSchema = z.strictObject({
  /** Articles asked for; null: the regulation asks none. */
  quota: z.number().nonnegative().nullable(),
  newsBriefs: z.number().nonnegative(),
  features: z.number().nonnegative(),
  photosAndVideos: z.number().nonnegative(),
  total: z.number().nonnegative(),
  /** Whole percent of the quota that is met, by weight of grade; null where nothing is asked. */
  percent: z.int().nonnegative().nullable(),
  onTime: z.number().nonnegative(),
  late: z.number().nonnegative(),
  /** Without the time of the event: neither on time nor late. */
  undated: z.number().nonnegative(),
  fromGrassroots: z.number().nonnegative(),
});
export type SummaryFigures = z.infer<typeof summaryFiguresSchema>;

export const summaryRowSchema = summaryFiguresSchema.extend({
  unitId: z.string(),
  /** As it was called on the last day of the period on which it existed. */
  name: z.string(),
  kind: unitKindSchema,
  /** Number within the table, from 1 in each group. */
  position: z.int().positive(),
  /** Shown, never "failed": what is asked is an encouragement. */
  encouraged: z.boolean(),
  /** Name of the regulation's band; null where nothing is asked. */
  band: z.string().nullable(),
  /** Within its group, 1 is best; equal results share a rank. Null where nothing is asked. */
  rank: z.int().positive().nullable(),
  /** "Thiếu 2 bài", "Hoạt động đến 30/6/2025". */
  note: z.string(),
});
export type SummaryRow = z.infer<typeof summaryRowSchema>;

export const summaryGroupSchema = z.strictObject({
  key: z.string(),
  /** "I. Các ban, đơn vị trực thuộc". */
  label: z.string(),
  rows: z.array(summaryRowSchema),
  subtotal: summaryFiguresSchema,
});
export type SummaryGroup = z.infer<typeof summaryGroupSchema>;

/** One article behind the numbers. */
export const summaryArticleSchema = z.strictObject({
  articleId: z.string(),
  title: z.string(),
  /** The unit of origin, and the one right above it when it was published. */
  unitId: z.string(),
  /** What the unit of origin was called then; papers show the row's name without it. */
  unitName: z.string().optional(),
  superiorId: z.string().nullable(),
  /** The row it is counted in, and in which part of it. */
  rowId: z.string(),
  countedAs: z.enum(['own', 'grassroots']),
  genre: genreSchema,
  /** Share of credit, above 0 and at most 1. */
  share: z.number().positive().max(1),
  timeliness: z.enum(['on_time', 'late', 'undated']),
  /** Day of the first publication, in Viet Nam. */
  publishedOn: daySchema,
});
export type SummaryArticle = z.infer<typeof summaryArticleSchema>;

export const summaryTableSchema = z.strictObject({
  /** Both days included. */
  from: daySchema,
  to: daySchema,
  grouping: summaryGroupingSchema,
  /** "06 tháng đầu năm 2018", "Tháng 7 năm 2018", "Từ 20/01/2018 đến 19/02/2018". */
  periodName: z.string(),
  /** The regulations in force in the period, oldest first. */
  regulations: z.array(z.strictObject({ id: z.string(), name: z.string(), documentNumber: z.string().nullable() })),
  groups: z.array(summaryGroupSchema),
  total: summaryFiguresSchema,
  articles: z.array(summaryArticleSchema),
  /** What the reader must know: articles left out and why, records to be mended; each names its record. */
  problems: z.array(z.string()),
});
export type SummaryTable = z.infer<typeof summaryTableSchema>;

/** A table as issued: it never changes again; an amendment is a new version. */
export const issuedTableSchema = z.strictObject({
  number: z.string(),
  version: z.int().positive(),
  title: z.string(),
  issuedAt: z.iso.datetime(),
  /** SHA-256 of the canonical content, in hex. */
  checksum: z.string(),
  table: summaryTableSchema,
});
export type IssuedTable = z.infer<typeof issuedTableSchema>;

/** The heads of an organisation's papers, left and right. */
export const letterheadSchema = z.strictObject({
  /** "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM" */
  superiorName: z.string(),
  /** "LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH THUẬN" */
  issuerName: z.string(),
  place: z.string(),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

const printedCells = z.array(z.string());

/** A table as its papers print it, every cell ready as text: a screen shows it with the same words as the files. */
export const printedTableSchema = z.strictObject({
  /** "Phụ lục", "BẢNG TỔNG HỢP …" */
  titles: z.array(z.string()),
  /** "(Kèm theo Công văn số …)", "(Từ ngày … đến ngày …)", "Số 01/BTH, phiên bản 1, …" */
  lines: z.array(z.string()),
  /** The upper line of the head: a text over so many columns, and whether it also fills the lower line. */
  head: z.array(z.strictObject({ text: z.string(), columns: z.int().positive(), tall: z.boolean() })),
  /** `below`: its own head stands in the lower line. */
  columns: z.array(z.strictObject({ head: z.string(), below: z.boolean(), align: z.enum(['left', 'center']) })),
  groups: z.array(z.strictObject({ label: z.string(), rows: z.array(printedCells), subtotal: printedCells })),
  total: printedCells,
  notes: z.array(z.string()),
});
export type PrintedTable = z.infer<typeof printedTableSchema>;

/** A dispatch as it is laid out; every line of text is ready to print. */
export const dispatchPaperSchema = z.strictObject({
  letterhead: letterheadSchema,
  /** "01/LĐLĐ", "Số:" left out. */
  number: z.string(),
  /** "V/v" left out. */
  subject: z.string(),
  issuedOn: daySchema,
  /** One name alone stands in the line of "Kính gửi:", several stand below it, each with its dash; a draft may have none yet. */
  addressees: z.array(z.string()),
  /** Sanitised HTML of paragraphs, `em`, `strong` and ordered lists; the closing "./." stands in it. */
  bodyHtml: z.string(),
  /** "Như trên;" … the last ends with a full stop. */
  recipients: z.array(z.string()),
  /** "TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH" */
  signerTitles: z.array(z.string()),
  signer: z.string(),
});
export type DispatchPaper = z.infer<typeof dispatchPaperSchema>;

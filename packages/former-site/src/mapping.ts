import { z } from 'zod';
import { GENRES } from '@toasoan/contracts';
import { pageRulesSchema } from './html/page-rules.js';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'phải là địa chỉ ngắn (slug): chữ thường không dấu và dấu gạch nối');
const genre = z.enum(GENRES, `phải là một trong: ${GENRES.join(', ')}`);
const words = z.string().trim().max(255, 'dài quá 255 ký tự');
const count = z.int().positive();

/** As an address compares: in small letters, without the port that goes without saying. */
export const hostName = (host: string): string => host.toLowerCase().replace(/:(?:80|443)$/, '');

/** Where a category of the former site goes; what is left out comes from `defaults`. */
const category = z.strictObject({
  category: slug.optional(),
  unit: slug.optional(),
  genre: genre.optional(),
  byline: words.optional(),
  source: words.optional(),
  /** Its items stay behind, and the report says so. */
  skip: z.boolean().default(false),
});

const shared = {
  /** Which former site this is, for ever: part of each item's key, so that two sites or modules never mean one item. */
  site: slug.max(40, 'dài quá 40 ký tự'),
  defaults: z.strictObject({
    unit: slug,
    category: slug.optional(),
    byline: words.min(1),
    source: words.min(1),
    /** Who took the pictures, where nobody knows any more; empty leaves the point to the checklist. */
    credit: words.default(''),
  }),
  categories: z.record(z.string(), category).default({}),
  /** An item of a category that is not named: `refuse` stops before anything is written, `default` takes `defaults`. */
  otherCategories: z.enum(['refuse', 'default']).default('refuse'),
  genre: z
    .strictObject({
      default: genre.default('news_brief'),
      /** From so many words a news brief counts as a feature; without it never. */
      featureFromWords: count.optional(),
      /** From so many pictures and with at most `photoStoryMostWords` words it is a photo story; without it never. */
      photoStoryFromPictures: count.optional(),
      photoStoryMostWords: count.default(200),
    })
    .default({ default: 'news_brief', photoStoryMostWords: 200 }),
  /** Text of TCVN3 or VNI fonts: warned of, or converted as well. */
  legacyText: z.enum(['warn', 'convert']).default('warn'),
  /** What the former site did not show (stopped, timed, drafts), and what is dated in the future. */
  unpublished: z.enum(['skip', 'draft']).default('skip'),
  /** Names of the former site's host: its own addresses in texts and pictures. */
  hosts: z
    .array(
      z
        .string()
        .regex(/^[\w.-]+(?::\d+)?$/, 'chỉ ghi tên miền, không có https://')
        .transform(hostName),
    )
    .default([]),
  /** Of files that don't say it themselves. */
  charset: z.enum(['utf-8', 'utf-16le', 'windows-1252', 'windows-1258']).default('utf-8'),
};

export const mappingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('nukeviet'),
    tablePrefix: z.string().regex(/^\w+$/, 'chỉ gồm chữ, số và gạch dưới').default('nv4_vi_news'),
    ...shared,
  }),
  z.strictObject({ kind: z.literal('feed'), ...shared }),
  z.strictObject({ kind: z.literal('html'), page: pageRulesSchema, ...shared }),
]);
export type Mapping = z.infer<typeof mappingSchema>;
export type CategoryMapping = z.infer<typeof category>;

export type ReadMapping = { ok: true; mapping: Mapping } | { ok: false; problems: string[] };

/** Reads a mapping file; everything that is wrong with it at once, each with its place. */
export function readMapping(json: string): ReadMapping {
  let said: unknown;
  try {
    said = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    return {
      ok: false,
      problems: [`Tệp ánh xạ không phải JSON hợp lệ: ${error instanceof Error ? error.message : ''}`],
    };
  }
  const parsed = mappingSchema.safeParse(said);
  if (parsed.success) return { ok: true, mapping: parsed.data };
  return { ok: false, problems: parsed.error.issues.map(problemOf) };
}

function problemOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? 'tệp ánh xạ' : `«${issue.path.join('.')}»`;
  return `${place}: ${wordsOf(issue)}`;
}

/** Zod's own English never reaches a person: each kind of fault in our words. */
function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `không biết mục ${issue.keys.map((key) => `«${key}»`).join(', ')}`;
    case 'invalid_type':
      return issue.input === undefined
        ? `thiếu hoặc sai kiểu (cần ${TYPES[issue.expected] ?? issue.expected})`
        : `sai kiểu (cần ${TYPES[issue.expected] ?? issue.expected})`;
    case 'invalid_union':
      return issue.path.at(-1) === 'kind'
        ? 'phải là «nukeviet», «feed» hoặc «html»'
        : 'phải là bộ chọn CSS hợp lệ, hoặc {"selector": …, "attribute": …}';
    case 'too_small':
      return 'để trống hoặc quá nhỏ';
    case 'invalid_value':
      return issue.values.length > 1 && issue.message.startsWith('Invalid')
        ? `phải là một trong: ${issue.values.map(String).join(', ')}`
        : issue.message;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'một chuỗi',
  object: 'một nhóm {…}',
  array: 'một danh sách […]',
  boolean: 'true hoặc false',
  int: 'một số nguyên',
  number: 'một số',
  record: 'một nhóm {…}',
};

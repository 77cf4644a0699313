import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Mapping,
  readFeed,
  readHeads,
  readNukeViet,
  readPage,
  type ReadItem,
  SourceRefused,
} from '@toasoan/former-site';
import { streamText, wholeText, wrongCharset } from './decode-file';

/** A source that was looked through once: how much there is, and which categories; its items may be read again and again. */
export interface OpenedSource {
  count: number;
  /** Main categories as the mapping names them: how many items, and what else they are called. */
  categories: ReadonlyMap<string, { items: number; title: string }>;
  items(): AsyncIterable<ReadItem>;
  /** Begins the key of every item: the site, and of what it is a source. */
  keyPrefix: string;
  /** Whether it holds everything that the former site has, and not the newest only. */
  isWhole: boolean;
  /** What a person should know before it begins, in words. */
  remarks: readonly string[];
}

type Opened = Omit<OpenedSource, 'keyPrefix' | 'isWhole' | 'remarks'> & { remarks?: readonly string[] };

/** @throws SourceRefused in words for the person. */
export async function openSource(path: string, mapping: Mapping): Promise<OpenedSource> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new SourceRefused(`Không có tệp hoặc thư mục ${path}.`);
  if ((mapping.kind === 'html') !== found.isDirectory()) {
    const wanted = mapping.kind === 'html' ? 'một thư mục chứa các tệp HTML' : 'một tệp';
    throw new SourceRefused(`${path}: với «kind»: «${mapping.kind}», nguồn phải là ${wanted}.`);
  }
  const { site, kind } = mapping;
  const opened = await open(path, mapping);
  async function* items(): AsyncGenerator<ReadItem> {
    for await (const item of opened.items()) yield { ...item, key: `${site}/${item.key}` };
  }
  const keyPrefix = `${site}/${kind}:${kind === 'nukeviet' ? `${mapping.tablePrefix}:` : ''}`;
  return { remarks: [], ...opened, items, keyPrefix, isWhole: kind !== 'feed' };
}

async function open(path: string, mapping: Mapping): Promise<Opened> {
  switch (mapping.kind) {
    case 'nukeviet':
      return openDump(path, mapping);
    case 'feed':
      return openFeed(path, mapping);
    case 'html':
      return openFolder(path, mapping);
  }
}

type Of<Kind extends Mapping['kind']> = Extract<Mapping, { kind: Kind }>;

async function openDump(path: string, { tablePrefix, charset }: Of<'nukeviet'>): Promise<Opened> {
  const text = (): AsyncIterable<string> => streamText(path, charset);
  const heads = await readHeads(text, tablePrefix);
  refuseGarbled([...heads.articles.values()], path, charset);
  const counted = new Map<string, { items: number; title: string }>();
  for (const { category } of heads.articles.values()) {
    const known = heads.categories.get(category);
    count(counted, known?.alias ?? String(category), known?.title ?? '');
  }
  const without = [...heads.articles.keys()].filter((id) => !heads.bodies.has(id)).length;
  return {
    count: heads.articles.size,
    remarks: without * 10 > heads.articles.size ? [mayBeCut(heads.articles.size, without)] : [],
    categories: counted,
    items: () => readNukeViet(text, tablePrefix, heads),
  };
}

const mayBeCut = (all: number, without: number): string =>
  `${without.toLocaleString('vi')} trong ${all.toLocaleString('vi')} tin không có nội dung trong tệp này. Nếu trang cũ có, bản xuất đã bị cắt: hãy dừng, xuất lại rồi nhập.`;

/** One broken letter is told with its item; where one in ten titles has some, it is the charset that is wrong. */
function refuseGarbled(heads: readonly { title: string }[], path: string, charset: string): void {
  const garbled = heads.filter(({ title }) => title.includes('\ufffd')).length;
  if (garbled * 10 > heads.length) throw new SourceRefused(wrongCharset(path, charset));
}

async function openFeed(path: string, { charset }: Of<'feed'>): Promise<Opened> {
  const items = readFeed(await wholeText(path, charset));
  return { count: items.length, categories: countAll(items), items: () => eachOf(items) };
}

async function openFolder(folder: string, { page, charset }: Of<'html'>): Promise<Opened> {
  const files = await pagesIn(folder);
  if (files.length === 0) throw new SourceRefused(`Thư mục ${folder} không có tệp .html hay .htm nào.`);
  const categories = new Map<string, { items: number; title: string }>();
  async function* items(): AsyncGenerator<ReadItem> {
    for (const file of files) yield await readOne(folder, file, charset, page);
  }
  const places = (['lead', 'author', 'source', 'picture'] as const).filter((name) => page[name] !== undefined);
  const found = new Set<string>();
  for await (const item of items()) {
    if ('unread' in item) continue;
    count(categories, item.categories[0] ?? '', '');
    for (const name of places) if (item[name] !== null && item[name] !== '') found.add(name);
  }
  const remarks = places
    .filter((name) => !found.has(name))
    .map(
      (name) => `«page.${name}»: không trang nào có. Hãy xem lại bộ chọn trong tệp ánh xạ nếu trang cũ có phần này.`,
    );
  return { count: files.length, categories, items, remarks };
}

async function readOne(folder: string, file: string, charset: string, rules: Of<'html'>['page']): Promise<ReadItem> {
  try {
    return readPage(await wholeText(join(folder, file), charset), file, rules);
  } catch (error) {
    if (error instanceof SourceRefused) return { key: `html:${file}`, unread: error.message };
    // Nested deeper than a parser can follow: no article is.
    if (error instanceof RangeError) return { key: `html:${file}`, unread: 'HTML lồng nhau quá sâu, không đọc được.' };
    throw error;
  }
}

/** Below the folder, with slashes, in a fixed order; a link to somewhere else is not followed. */
async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .sort();
}

async function* eachOf(items: readonly ReadItem[]): AsyncGenerator<ReadItem> {
  for (const item of items) yield await Promise.resolve(item);
}

function countAll(items: readonly ReadItem[]): OpenedSource['categories'] {
  const counted = new Map<string, { items: number; title: string }>();
  for (const item of items) if (!('unread' in item)) count(counted, item.categories[0] ?? '', '');
  return counted;
}

function count(counted: Map<string, { items: number; title: string }>, name: string, title: string): void {
  counted.set(name, { items: (counted.get(name)?.items ?? 0) + 1, title });
}

import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import type { ReadItem } from '../former-item.js';
import { readTime } from '../text/read-time.js';
import type { PageRules, Place } from './page-rules.js';

type Tree = ReturnType<typeof fromHtml>;

/**
 * One saved page, by the rules of the mapping. `path` is the file's, below the source's folder, with slashes: it names the
 * item and makes its old address.
 */
export function readPage(page: string, path: string, rules: PageRules): ReadItem {
  const key = `html:${path}`;
  const tree = fromHtml(page);
  const body = select(rules.body, tree);
  const title = pieceOf(tree, rules.title);
  if (body === undefined || title === '') {
    const missing = body === undefined ? `nội dung («${rules.body}»)` : `tiêu đề («${rules.title.selector}»)`;
    return { key, unread: `Trang không có ${missing}. Hãy sửa bộ chọn trong tệp ánh xạ nếu đây là tin bài.` };
  }
  const piece = (place: Place | undefined): string => (place === undefined ? '' : pieceOf(tree, place));
  const picture = piece(rules.picture);
  const named = piece(rules.category);
  const time = pieceOf(tree, rules.date);
  for (const css of rules.remove) without(body, css);
  return {
    key,
    title,
    lead: piece(rules.lead),
    body: toHtml(body.children),
    publishedAt: readTime(time),
    shown: true,
    categories: [named || folderOf(path)].filter((name) => name !== ''),
    author: piece(rules.author),
    source: piece(rules.source),
    sourceUrl: '',
    picture: picture === '' ? null : { path: picture, caption: '' },
    beside: path.split('/').slice(0, -1).join('/'),
    addresses: addressesOf(rules.addressPrefix, path),
  };
}

function pieceOf(tree: Tree, { selector, attribute }: Place): string {
  const found = select(selector, tree);
  if (found === undefined) return '';
  const value = attribute === null ? toText(found) : found.properties[propertyOf(attribute)];
  return (Array.isArray(value) ? value.join(' ') : String(value ?? '')).replace(/\s+/g, ' ').trim();
}

/** The name under which the tree keeps an attribute (`data-src`: `dataSrc`): as its parser says. */
function propertyOf(attribute: string): string {
  const [element] = fromHtml(`<i ${attribute}="x">`, { fragment: true }).children;
  return (element?.type === 'element' ? Object.keys(element.properties)[0] : undefined) ?? attribute;
}

function without(tree: Parameters<typeof selectAll>[1] & object, css: string): void {
  const unwanted = new Set<unknown>(selectAll(css, tree));
  visit(tree, 'element', (_element, index, parent) => {
    if (index === undefined || parent === undefined || !unwanted.has(_element)) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).at(-1) ?? '';

/** `index.html` is its folder's. */
function addressesOf(prefix: string, path: string): string[] {
  const address = `${prefix}${path}`;
  const folder = /^(.*\/)index\.html?$/i.exec(address)?.[1];
  return folder === undefined || folder === '/' ? [address] : [folder, address];
}

/** An element as a browser's XML parser reads it. `text` of one that has no element inside. */
export interface XmlNode {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

/** How often a child may stand in an element, and what its text must look like. */
type Child = readonly [least: number, most: number, text?: RegExp];

const SOME = /\S/;
const ADDRESS = /^https?:\/\/[^\s<>"{}|\\^`]{3,}$/;
/** `YYYY-MM-DD`, or an instant with its zone: xsd:date and xsd:dateTime as sitemap.xsd has them. */
const W3C_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const RFC822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const ONE: Child = [1, 1, SOME];

/**
 * What may stand in what: sitemap.xsd and siteindex.xsd (sitemaps.org 0.9), sitemap-news.xsd (0.9, without what Google no
 * longer reads), RSS 2.0 with the RSS Advisory Board's profile, Atom (RFC 4287). Of each only what we write: an element that
 * these formats know and we don't write is a mistake here too.
 */
const RULES: Record<string, Record<string, Child>> = {
  sitemapindex: { sitemap: [1, 50_000] },
  sitemap: { loc: [1, 1, ADDRESS], lastmod: [0, 1, W3C_DATE] },
  urlset: { url: [1, 50_000] },
  url: { loc: [1, 1, ADDRESS], lastmod: [0, 1, W3C_DATE], 'news:news': [0, 1] },
  'news:news': {
    'news:publication': [1, 1],
    'news:publication_date': [1, 1, W3C_DATE],
    'news:title': ONE,
  },
  'news:publication': { 'news:name': ONE, 'news:language': [1, 1, /^(?:zh-cn|zh-tw|[a-z]{2,3})$/] },
  rss: { channel: [1, 1] },
  channel: {
    title: ONE,
    link: [1, 1, ADDRESS],
    description: ONE,
    language: [0, 1, /^[a-z]{2}(?:-[a-z]{2})?$/],
    'atom:link': [1, 1],
    item: [0, 20],
  },
  item: {
    title: ONE,
    link: [1, 1, ADDRESS],
    guid: ONE,
    pubDate: [1, 1, RFC822],
    'dc:creator': ONE,
    description: ONE,
  },
  feed: {
    id: [1, 1, ADDRESS],
    title: ONE,
    subtitle: [0, 1, SOME],
    updated: [1, 1, RFC3339],
    author: [1, 1],
    rights: [0, 1, SOME],
    link: [2, 2],
    entry: [0, 20],
  },
  entry: {
    id: [1, 1, /^tag:[^,]+,\d{4}:\S+$/],
    title: ONE,
    link: [1, 1],
    published: [1, 1, RFC3339],
    updated: [1, 1, RFC3339],
    author: [1, 1],
    summary: ONE,
  },
  author: { name: ONE },
};
const MOST_IN_ADDRESS = 2048;

/** Where a document breaks its format, as sentences; nothing where it keeps to it. */
export function breaks(node: XmlNode, path = node.name): string[] {
  const rules = RULES[node.name];
  if (rules === undefined) return node.children.length > 0 ? [`${path} holds elements`] : [];
  const counts = new Map<string, number>();
  const found: string[] = [];
  for (const child of node.children) {
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
    const rule = rules[child.name];
    if (rule === undefined) found.push(`${path} holds <${child.name}>`);
    else if (rule[2] !== undefined && !rule[2].test(child.text)) found.push(`${path}/${child.name} is “${child.text}”`);
    if (child.name === 'loc' && child.text.length > MOST_IN_ADDRESS) found.push(`${path}/loc is too long`);
    found.push(...breaks(child, `${path}/${child.name}`));
  }
  for (const [name, [least, most]] of Object.entries(rules)) {
    const count = counts.get(name) ?? 0;
    if (count < least || count > most) found.push(`${path} has ${String(count)} <${name}>`);
  }
  return found;
}

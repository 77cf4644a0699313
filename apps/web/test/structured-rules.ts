type Structured = Record<string, unknown>;
type Rule = (value: unknown) => boolean;

const text: Rule = (value) => typeof value === 'string' && value.trim() !== '';
const address: Rule = (value) => typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value);
const instant: Rule = (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(value);
const day: Rule = (value) => instant(value) || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
const of =
  (...types: string[]): Rule =>
  (value) =>
    types.includes(String((value as Structured | undefined)?.['@type']));
const each =
  (rule: Rule): Rule =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(rule);
/** Search engines leave out data sets described in fewer or more signs. */
const described: Rule = (value) => text(value) && String(value).length >= 50 && String(value).length <= 5000;
/** Of steps counted from one, without a gap. */
const counted: Rule = (value) =>
  each(of('ListItem'))(value) && (value as Structured[]).every(({ position }, at) => position === at + 1);

/** Each kind of thing that our pages tell of: what schema.org's readers (Google's rich results) demand of it. */
const RULES: Record<string, { must: Record<string, Rule>; may: Record<string, Rule> }> = {
  NewsArticle: {
    must: {
      headline: (value) => text(value) && String(value).length <= 110,
      datePublished: instant,
      dateModified: instant,
      author: of('Person', 'Organization'),
      publisher: of('Organization'),
      mainEntityOfPage: address,
      inLanguage: (value) => value === 'vi',
    },
    may: {
      description: text,
      image: each(address),
      sourceOrganization: of('Organization'),
      articleSection: text,
      video: of('VideoObject'),
      isBasedOn: of('CreativeWork'),
      correction: each(of('CorrectionComment')),
    },
  },
  VideoObject: {
    must: { name: text, thumbnailUrl: address, uploadDate: instant, contentUrl: address, description: text },
    may: { encodingFormat: text, transcript: text },
  },
  CorrectionComment: { must: { text, datePublished: instant }, may: {} },
  CreativeWork: { must: {}, may: { url: address, publisher: of('Organization'), datePublished: instant } },
  Person: { must: { name: text }, may: {} },
  Organization: {
    must: { name: text },
    may: {
      url: address,
      logo: of('ImageObject'),
      alternateName: each(text),
      address: text,
      telephone: text,
      email: text,
      parentOrganization: of('Organization'),
    },
  },
  ImageObject: { must: { url: address }, may: { width: Number.isInteger, height: Number.isInteger } },
  BreadcrumbList: { must: { itemListElement: counted }, may: {} },
  ListItem: { must: { position: Number.isInteger, name: text, item: address }, may: {} },
  WebSite: {
    must: { name: text, url: address, potentialAction: of('SearchAction') },
    may: { inLanguage: text, publisher: of('Organization') },
  },
  SearchAction: { must: { target: of('EntryPoint'), 'query-input': text }, may: {} },
  EntryPoint: { must: { urlTemplate: (value) => String(value).includes('{search_term_string}') }, may: {} },
  DigitalDocument: {
    must: { name: text, url: address, author: of('Organization'), datePublished: instant },
    may: {
      identifier: text,
      dateCreated: day,
      publisher: of('Organization'),
      encoding: of('MediaObject'),
      inLanguage: text,
    },
  },
  MediaObject: { must: { contentUrl: address }, may: { encodingFormat: text, contentSize: text } },
  Dataset: {
    must: { name: text, description: described, creator: of('Organization'), distribution: of('DataDownload') },
    may: {
      identifier: text,
      version: text,
      url: address,
      temporalCoverage: (value) => /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(String(value)),
      dateCreated: instant,
      datePublished: instant,
      publisher: of('Organization'),
      isAccessibleForFree: (value) => typeof value === 'boolean',
      inLanguage: text,
    },
  },
  DataDownload: { must: { contentUrl: address, encodingFormat: text }, may: {} },
};

/** Where a thing told to search engines lacks what they demand, or says something they don't read. Looks into what it holds. */
export function structuredFaults(thing: Structured, path = String(thing['@type'])): string[] {
  const rules = RULES[String(thing['@type'])];
  if (rules === undefined) return [`${path}: a kind that no rule knows`];
  const all: Record<string, Rule> = { ...rules.must, ...rules.may };
  const faults = Object.keys(rules.must)
    .filter((name) => thing[name] === undefined)
    .map((name) => `${path} has no ${name}`);
  for (const [name, value] of Object.entries(thing)) {
    if (name.startsWith('@')) continue;
    const rule = all[name];
    if (rule === undefined) faults.push(`${path} has ${name}`);
    else if (!rule(value)) faults.push(`${path}.${name} is ${JSON.stringify(value)}`);
    for (const inner of [value].flat())
      if (typeof inner === 'object' && inner !== null)
        faults.push(...structuredFaults(inner as Structured, `${path}.${name}`));
  }
  return faults;
}

import type { Schema } from 'hast-util-sanitize';

/** Alignment by class name; the body editor writes them, the site styles them. Left is the absence of a class. */
export const ALIGN_CLASSES = { center: 'align-center', right: 'align-right', justify: 'align-justify' } as const;

/** What a figure may be: `image` holds one `img`, `table` one `table`, each with an optional `figcaption`. */
export const FIGURE_CLASSES = ['image', 'table', 'image-style-side'] as const;

const ALIGNED: [string, ...string[]] = ['className', ...Object.values(ALIGN_CLASSES)];

/** Removed with everything inside; any other element that is not allowed leaves its text behind. */
export const REMOVED_WHOLE = [
  'applet',
  'audio',
  'base',
  'canvas',
  'embed',
  'frame',
  'frameset',
  'head',
  'iframe',
  'link',
  'math',
  'meta',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'plaintext',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
  'xmp',
];

/** Other names of what is allowed, and headings outside h2–h4 (h1 is the article's title). */
export const RENAMED: Readonly<Record<string, string>> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  strike: 's',
  del: 's',
  ins: 'u',
};

export const SCHEMA: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'figure', 'figcaption', 'img'],
    ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'a', 'strong', 'em', 'u', 's', 'sub', 'sup'],
  ],
  attributes: {
    '*': [],
    p: [ALIGNED],
    h2: [ALIGNED],
    h3: [ALIGNED],
    h4: [ALIGNED],
    li: [ALIGNED],
    ul: [['type', 'disc', 'circle', 'square']],
    ol: [['type', '1', 'a', 'A', 'i', 'I'], 'start', 'reversed'],
    th: [ALIGNED, 'colSpan', 'rowSpan', ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    td: [ALIGNED, 'colSpan', 'rowSpan'],
    figure: [['className', ...FIGURE_CLASSES]],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  ancestors: {
    ...{ thead: ['table'], tbody: ['table'], tfoot: ['table'], tr: ['table'], th: ['table'], td: ['table'] },
    ...{ li: ['ul', 'ol'], figcaption: ['figure'] },
  },
  strip: REMOVED_WHOLE,
  clobber: [],
  required: {},
  allowComments: false,
  allowDoctypes: false,
};

/** Largest numbers that a measure may have; more is a mistake or an attack on the reader's machine. */
export const LIMITS: Readonly<Record<string, number>> = {
  width: 10_000,
  height: 10_000,
  colSpan: 100,
  rowSpan: 1_000,
  start: 100_000,
};

/** Pictures of our own: the CMS's media library, or the site's copies of them. */
const LOCAL_PICTURE = /^\/(?:uploads|anh)\/[\w.~%@+()-]+(?:\/[\w.~%@+()-]+)*$/;

export function isLocalPicture(src: string): boolean {
  return LOCAL_PICTURE.test(src) && !/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(src);
}

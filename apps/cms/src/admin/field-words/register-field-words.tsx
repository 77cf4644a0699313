import type { StrapiApp } from '@strapi/strapi/admin';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { ENUM_WORDS } from './enum-words';

interface Header {
  name: string;
  attribute: { type: string };
  cellFormatter?: (row: Readonly<Record<string, unknown>>) => ReactNode;
}
interface Columns {
  displayedHeaders: Header[];
  layout: unknown;
}

interface Filters {
  displayedFilters: { name: string }[];
  layout: unknown;
}

/** Texts as long as their writer likes: the newsroom refuses to look through them or to order by them (`plain-query`). */
const LONG_TEXTS = ['body', 'transcript', 'lead'];

const withoutLongTexts = (filters: Filters): Filters => ({
  ...filters,
  displayedFilters: filters.displayedFilters.filter(({ name }) => !LONG_TEXTS.includes(name)),
});

/** Strapi's lists show an enumeration's code; forms take its words from the translations. */
function enumerationsInWords(columns: Columns): Columns {
  const displayedHeaders = columns.displayedHeaders.map((header): Header => {
    if (header.attribute.type !== 'enumeration') return header;
    return { ...header, cellFormatter: (row) => <Typography>{wordsOf(row[header.name])}</Typography> };
  });
  return { ...columns, displayedHeaders };
}

function wordsOf(code: unknown): string {
  return typeof code === 'string' ? (ENUM_WORDS[code] ?? code) : '-';
}

export function registerFieldWords(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', enumerationsInWords);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', withoutLongTexts);
}

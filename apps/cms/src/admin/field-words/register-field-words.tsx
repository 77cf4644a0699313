import type { StrapiApp } from '@strapi/strapi/admin';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { LONG_TEXTS } from '../../environment/long-texts';
import { laidOut } from './edit-layout';
import { ENUM_WORDS } from './enum-words';

interface Header {
  name: string;
  sortable: boolean;
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

/** The newsroom refuses to look through long texts or to order by them (`plain-query`). */
const withoutLongTexts = (filters: Filters): Filters => ({
  ...filters,
  displayedFilters: filters.displayedFilters.filter(({ name }) => !LONG_TEXTS.includes(name)),
});

const notByLongTexts = (columns: Columns): Columns => ({
  ...columns,
  displayedHeaders: columns.displayedHeaders.map((header) =>
    LONG_TEXTS.includes(header.name) ? { ...header, sortable: false } : header,
  ),
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

/** Strapi keeps how a list was last looked at in the browser, and shows nothing but an error where that is refused since. */
function forgetRefusedLists(): void {
  const names = new RegExp(`\\b(?:${LONG_TEXTS.join('|')})\\b`);
  for (const key of Object.keys(localStorage))
    if (key.startsWith('STRAPI_LIST_VIEW_SETTINGS:') && names.test(localStorage.getItem(key) ?? ''))
      localStorage.removeItem(key);
}

export function registerFieldWords(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', enumerationsInWords);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', notByLongTexts);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', withoutLongTexts);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', laidOut);
  forgetRefusedLists();
}

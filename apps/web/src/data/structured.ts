import type { PublicSettings } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { isoLocal, shortDay } from '../text/dates.js';
import { documentTypeLabel } from '../text/labels.js';
import { bareSubject } from '@toasoan/vietnamese';
import type { Item } from './items.js';
import { absolute } from './settings.js';

/** What search engines read beside the page (schema.org, as JSON-LD). */
export type Structured = Record<string, unknown>;

/** The square picture that stands for the publisher, of a format that all of them read. */
export const LOGO = { path: '/icon-512.png', size: 512 } as const;

/** The organisation's own logo where it has one in a format that all of them read, else the site's. */
export function logoOf({ logo }: PublicSettings): { path: string; width: number; height: number } {
  const plain = logo?.variants.find(({ mime }) => mime === 'image/jpeg' || mime === 'image/png');
  return plain ?? { path: LOGO.path, width: LOGO.size, height: LOGO.size };
}

export function publisher(settings: PublicSettings): Structured {
  const { path, width, height } = logoOf(settings);
  return {
    '@type': 'Organization',
    name: settings.organisation,
    url: absolute(address.home()),
    logo: { '@type': 'ImageObject', url: absolute(path), width, height },
  };
}

/** The way from the home page to a page, which is its last step. */
export function breadcrumbs(steps: readonly { name: string; path: string }[]): Structured {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: 'Trang chủ', path: address.home() }, ...steps].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

/** The site, and that it can be searched. */
export function webSite(settings: PublicSettings): Structured {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: settings.siteName,
    url: absolute(address.home()),
    inLanguage: 'vi',
    publisher: publisher(settings),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(address.search())}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

export function officialDocument(document: Item<'document'>, settings: PublicSettings): Structured {
  const { file } = document;
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    name: `${documentTypeLabel(document.type)} ${document.number}: ${bareSubject(document.subject)}`,
    identifier: document.number,
    url: absolute(address.document(document.slug)),
    dateCreated: document.issuedOn,
    datePublished: isoLocal(document.publishedAt),
    author: { '@type': 'Organization', name: document.issuerName },
    publisher: publisher(settings),
    ...(file
      ? {
          encoding: {
            '@type': 'MediaObject',
            contentUrl: absolute(file.path),
            encodingFormat: file.mime,
            contentSize: String(file.bytes),
          },
        }
      : {}),
    inLanguage: 'vi',
  };
}

/** A public summary table, and its figures as a file. */
export function summaryDataset(table: Item<'table'>, settings: PublicSettings): Structured {
  const by = publisher(settings);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: table.title,
    description: `Chỉ tiêu, số tin, bài đã đăng, thời hạn và xếp loại của từng đơn vị công đoàn, từ ${shortDay(table.from)} đến ${shortDay(table.to)}.`,
    identifier: table.number,
    version: String(table.version),
    url: absolute(address.table(table.slug)),
    temporalCoverage: `${table.from}/${table.to}`,
    dateCreated: isoLocal(table.issuedAt),
    datePublished: isoLocal(table.publishedAt),
    creator: by,
    publisher: by,
    isAccessibleForFree: true,
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: absolute(address.tableFigures(table.slug)),
    },
    inLanguage: 'vi',
  };
}

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { address } from '@toasoan/site-plan';
import { securityTxt } from '../../serve/security-txt.js';
import { hostRules } from './host-rules.js';
import { nginxMaps, nginxSite } from './nginx-files.js';
import { headersFile, redirectsFile, tooLong } from './static-host-files.js';

export interface HostFilesOf {
  index: Database.Database;
  /** A page to be found lies at this address. */
  hasPage: (path: string) => boolean;
  /** Addresses whose page says that the article is withdrawn. */
  gonePages: Iterable<string>;
  origin: string;
  now: Date;
}

export interface HostFilesWritten {
  /** How many lead on or are gone. */
  addresses: number;
  /** A sentence for whoever exports, where some host will not take all of it. */
  warning: string | null;
}

/** Where the files for nginx lie that belong to a folder of pages. */
export const nginxFolder = (folder: string): string => `${resolve(folder)}.nginx`;

/**
 * Writes beside a folder of pages what these can't say themselves: redirects, gone addresses, headers. For static hosts
 * into the folder (`_redirects`, `_headers`), for nginx beside it (`<folder>.nginx/maps.conf`, `site.conf`; `beside` else).
 */
export async function writeHostFiles(
  of: HostFilesOf,
  folder: string,
  beside = nginxFolder(folder),
): Promise<HostFilesWritten> {
  const root = resolve(folder);
  const rules = hostRules(of.index, of.hasPage, of.gonePages);
  const files: [path: string, text: string][] = [
    [join(root, '_redirects'), redirectsFile(rules)],
    [join(root, '_headers'), headersFile()],
    [join(root, address.security()), securityTxt(of.index, of.origin, of.now)],
    [join(beside, 'maps.conf'), nginxMaps(rules)],
    [join(beside, 'site.conf'), nginxSite()],
  ];
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return { addresses: rules.moved.size + rules.gone.size + rules.numbers.size, warning: tooLong(rules) };
}

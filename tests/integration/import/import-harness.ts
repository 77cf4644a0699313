import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dumpPictures, inRepository, nukeVietDump, type RunningCms } from '@toasoan/testkit';

// The modules that the command itself runs.
const load = (path: string): unknown => createRequire(import.meta.url)(inRepository('apps/cms/dist/src/import', path));

export interface Warning {
  code: string;
  message: string;
  done: string;
}
export interface Line {
  key: string;
  title: string;
  outcome: string;
  slug: string;
  warnings: Warning[];
}
interface Summary {
  items: number;
  outcomes: Record<string, number>;
  warnings: Record<string, number>;
  seconds: number;
  stopped: boolean;
}
export type Imported =
  { ok: false; problems: string[] } | { ok: true; summary: Summary; files: string[]; asked: string | null };

interface Options {
  dryRun?: boolean;
  update?: boolean;
  pictures?: boolean;
  /** Instead of the former site's folder. */
  pictureFolder?: string;
  /** Instead of a name of its own. */
  reportTo?: string;
  mapping?: object;
  source?: string;
  stopAfter?: number;
}

export const MAPPING = {
  kind: 'nukeviet',
  site: 'cu',
  defaults: { unit: 'ldld-binh-thuan', category: 'cham-lo', byline: 'Ban Biên tập', source: 'LĐLĐ tỉnh' },
  categories: {
    'hoat-dong-cong-doan': { unit: 'ldld-phan-thiet' },
    'chinh-sach': {},
    'nguoi-tot-viec-tot': { unit: 'cd-y-te', genre: 'feature' },
  },
  hosts: ['cu.example.vn'],
};

export const linesOf = (report: string): Line[] =>
  (JSON.parse(readFileSync(`${report}.json`, 'utf8')) as { items: Line[] }).items;

export function done(imported: Imported): Summary {
  if (!imported.ok) throw new Error(imported.problems.join('\n'));
  return imported.summary;
}

/** A former site in a folder: its dump, its pictures, and imports of it into a newsroom. */
export function formerSite(cms: RunningCms) {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-trang-cu-'));
  for (const { path, bytes } of dumpPictures()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const { carryOutImport } = load('carry-out-import.js') as {
    carryOutImport: (strapi: unknown, order: object) => Promise<Imported>;
  };
  const { openSource } = load('open-source.js') as { openSource: (path: string, mapping: object) => Promise<object> };
  const { readMapping } = createRequire(inRepository('apps/cms/package.json'))('@toasoan/former-site') as {
    readMapping: (json: string) => { ok: true; mapping: object } | { ok: false; problems: string[] };
  };
  let reports = 0;
  return {
    folder,
    /** Writes the dump, as a file would be exported. */
    dump(count: number, edited?: ReadonlySet<number>): void {
      writeFileSync(join(folder, 'tin.sql'), [...nukeVietDump(count, edited ? { edited } : {})].join(''));
    },
    /** Another module of the same site, whose numbers begin at 1 as well. */
    dumpModule(name: string, count: number): string {
      const path = join(folder, `${name}.sql`);
      const dump = [...nukeVietDump(count, { seed: 7 })].join('');
      writeFileSync(path, dump.replaceAll('nv4_vi_news', `nv4_vi_${name}`));
      return path;
    },
    /** A JSON feed. */
    feed(name: string, items: readonly object[]): string {
      const path = join(folder, `${name}.json`);
      writeFileSync(path, JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
      return path;
    },
    async import(options: Options = {}): Promise<{ imported: Imported; report: string }> {
      reports += 1;
      const report = options.reportTo ?? join(folder, `bao-cao-${String(reports)}`);
      const read = readMapping(JSON.stringify({ ...MAPPING, ...options.mapping }));
      if (!read.ok) throw new Error(read.problems.join('\n'));
      const path = options.source ?? join(folder, 'tin.sql');
      let done = 0;
      const imported = await carryOutImport(cms.app, {
        options: {
          source: path,
          mapping: '',
          pictures: options.pictures === false ? null : (options.pictureFolder ?? folder),
          dryRun: options.dryRun ?? false,
          update: options.update ?? false,
          report,
        },
        mapping: read.mapping,
        source: await openSource(path, read.mapping),
        now: new Date(),
        progress: (count: number) => (done = count),
        stopped: () => options.stopAfter !== undefined && done >= options.stopAfter,
      });
      return { imported, report };
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

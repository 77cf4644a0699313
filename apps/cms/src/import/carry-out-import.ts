import type { Core } from '@strapi/strapi';
import { type Mapping, SourceRefused } from '@toasoan/former-site';
import { type Asked, askRebuild } from './ask-rebuild';
import { holdImport } from './import-lock';
import type { ImportOptions } from './import-options';
import { ImportReport, type ImportSummary } from './import-report';
import type { Pictures } from './open-pictures';
import type { OpenedSource } from './open-source';
import { pictureFolder } from './picture-folder';
import { pictureLook, pictureShelf } from './picture-shelf';
import { runImport } from './run-import';
import { loadSurroundings, mappingProblems, type Surroundings } from './surroundings';

export interface ImportOrder {
  options: ImportOptions & { report: string };
  mapping: Mapping;
  source: OpenedSource;
  now: Date;
  progress?: (done: number) => void;
  stopped?: () => boolean;
}

export type Imported =
  { ok: false; problems: string[] } | { ok: true; summary: ImportSummary; files: string[]; asked: Asked | null };

/** The import in a newsroom that is up: first everything that would stop it, all at once; then the items; then the site. */
export async function carryOutImport(strapi: Core.Strapi, order: ImportOrder): Promise<Imported> {
  const { options, mapping, source, now, progress = () => undefined, stopped = () => false } = order;
  const around = await loadSurroundings(strapi, mapping, now);
  const problems = mappingProblems(around, source);
  if (problems.length > 0) return { ok: false, problems };
  const { dryRun, update } = options;
  const pictures: Pictures =
    options.pictures === null
      ? null
      : {
          find: await pictureFolder(options.pictures, mapping.hosts),
          ...(dryRun ? pictureLook() : pictureShelf(strapi)),
        };
  const release = dryRun ? () => Promise.resolve() : await holdImport(strapi);
  if (release === null) return { ok: false, problems: [ANOTHER] };
  try {
    return await walk(strapi, around, { ...order, progress, stopped }, { pictures, dryRun, update });
  } finally {
    await release();
  }
}

const ANOTHER = 'Đang có một lần nhập khác chạy vào tòa soạn này. Hãy đợi lần ấy xong rồi chạy lại lệnh này.';

async function walk(
  strapi: Core.Strapi,
  around: Surroundings,
  { options, source, now, progress, stopped }: Required<ImportOrder>,
  how: { pictures: Pictures; dryRun: boolean; update: boolean },
): Promise<Imported> {
  const { dryRun } = how;
  const begun = performance.now();
  let report: ImportReport;
  try {
    report = await ImportReport.open(options.report);
  } catch (error) {
    if (error instanceof SourceRefused) return { ok: false, problems: [error.message] };
    throw error;
  }
  try {
    await runImport(strapi, around, { source, ...how, report, now, progress, stopped });
  } catch (error) {
    await report.abandon();
    throw error;
  }
  const summary = report.summary((performance.now() - begun) / 1000, dryRun, stopped());
  const files = await report.close(summary);
  const { published, updated } = summary.outcomes;
  // SQLite chooses its indexes by what it counted last (`countForSqlite`).
  if (published > 0 && strapi.db.dialect.client === 'sqlite') await strapi.db.connection.raw('ANALYZE');
  const asked = !dryRun && published + updated > 0 ? await askRebuild(process.env) : null;
  return { ok: true, summary, files, asked };
}

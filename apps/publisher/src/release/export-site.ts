import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContentIndex } from '../project/read-index.js';
import { BlobFiles } from './blob-files.js';
import { exportRelease } from './export-release.js';
import { nginxFolder, writeHostFiles, type HostFilesWritten } from './host/write-host-files.js';
import { replaceFolder } from './replace-folder.js';
import { sqliteReleaseStore } from './sqlite-release-store.js';
import { writeSearchFiles } from './write-search-files.js';

export interface ExportOptions {
  dataDir: string;
  origin: string;
  folder: string;
}

export type Exported = { ok: true; files: number; host: HostFilesWritten } | { ok: false; message: string };

/**
 * The current release as a folder for static hosting, with its search, redirects and headers, beside a publisher that may
 * be running: only read from. What the folder held of an earlier export is replaced whole.
 */
export async function exportSite({ dataDir, origin, folder }: ExportOptions): Promise<Exported> {
  const index = readContentIndex(join(dataDir, 'index.db'));
  if (!index.ok) return index;
  try {
    // One state of it from here on, whatever is published meanwhile.
    index.db.exec('BEGIN');
    // Made anew and not compared with the CMS yet: it would know neither redirects nor what can be found.
    if (index.db.prepare(`SELECT 1 FROM meta WHERE key = 'fresh'`).get() !== undefined)
      return {
        ok: false,
        message: 'Chỉ mục nội dung vừa được tạo lại và còn chờ đối chiếu với CMS: xin đợi rồi làm lại.',
      };
    const path = join(dataDir, 'releases.db');
    if (!existsSync(path)) return { ok: false, message: 'Chưa có bản phát hành nào để xuất.' };
    const releases = sqliteReleaseStore(path);
    try {
      if (releases.current().release === 0) return { ok: false, message: 'Chưa có bản phát hành nào để xuất.' };
      const blobs = new BlobFiles(join(dataDir, 'blobs'));
      const beside = nginxFolder(folder);
      let written: { files: number; host: HostFilesWritten } = { files: 0, host: { addresses: 0, warning: null } };
      const replaced = await replaceFolder(folder, beside, async (fresh) => {
        const pages = await exportRelease(releases, blobs, fresh);
        const gonePages = [...pages].flatMap(([page, { gone }]) => (gone ? [page] : []));
        // The index runs ahead of the release, and of one that was rolled back to: the pages alone say what is there.
        await writeSearchFiles(index.db, fresh, (page) => pages.has(page) && !gonePages.includes(page));
        const hasPage = (page: string) => pages.has(page);
        const of = { index: index.db, hasPage, gonePages, origin, now: new Date() };
        written = { files: pages.size, host: await writeHostFiles(of, fresh, beside) };
      });
      return replaced.ok ? { ok: true, ...written } : replaced;
    } finally {
      releases.close();
    }
  } finally {
    index.db.close();
  }
}

import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import type { ContentIndex } from './project/content-index.js';
import { openContentIndex } from './project/open-index.js';
import { exportMedia } from './project/export-media.js';
import { MediaStore } from './project/media-store.js';
import { cmsReader, type CmsReader } from './project/read-cms.js';
import { withMedia } from './publish/read-documents.js';
import { pino } from 'pino';
import { makeAllShares } from './share/share-pictures.js';
import { BlobFiles } from './release/blob-files.js';

/** Documents that may be missing because they went live while the snapshot was taken. */
const MOST_PUBLISHED_MEANWHILE = 5;
const KINDS = ['settings', 'unit', 'category', 'page', 'document', 'table', 'redirect', 'article'] as const;

export interface SnapshotOptions {
  cmsUrl: string;
  internalToken: string;
  /** Folder for `index.db`, `blobs/` and, for static hosting, `media/` with the files under their public paths. */
  folder: string;
  onProgress?: (documents: number) => void;
}

export interface Snapshot {
  indexPath: string;
  mediaDir: string;
  documents: number;
  /** Documents left out because they, or a picture or file of theirs, could not be shown. */
  leftOut: { kind: string; id: string; message: string }[];
}

/** The CMS's answers do not make a whole site; the message says what is missing. */
export class SnapshotRefused extends Error {}

/** Copies everything public from the CMS into a content index for `astro build`, with the code that publishes. */
export async function takeSnapshot({ cmsUrl, internalToken, folder, onProgress }: SnapshotOptions): Promise<Snapshot> {
  await mkdir(folder, { recursive: true });
  const index = openContentIndex(join(folder, 'index.db'));
  const blobs = new BlobFiles(join(folder, 'blobs'));
  const media = new MediaStore(index.db, blobs, cmsUrl);
  const cms = cmsReader({ cmsUrl, internalToken });
  const leftOut: Snapshot['leftOut'] = [];
  let documents = 0;
  try {
    for (const kind of KINDS) {
      for (let after: string | null = null, more = true; more; more = after !== null) {
        const page: Awaited<ReturnType<typeof cms.publications>> = await cms.publications(kind, after);
        if (!page.ok) throw new Error(`Không đọc được ${kind} từ CMS: ${page.message}`);
        const ready = [];
        for (const document of page.value.items) {
          const result = await withMedia(document, media);
          if (result.outcome === 'read') ready.push(result.publication);
          else if (result.outcome === 'refused') leftOut.push({ kind, id: result.named.id, message: result.message });
          else if (result.outcome === 'failed') throw new Error(result.message);
        }
        index.fill(ready);
        documents += ready.length;
        onProgress?.(documents);
        after = page.value.next;
      }
    }
    await compare(index, cms, leftOut);
    await makeAllShares({ index, blobs, log: pino({ level: 'silent' }) });
    const mediaDir = join(folder, 'media');
    await exportMedia(index.db, blobs, mediaDir);
    return { indexPath: index.path, mediaDir, documents, leftOut };
  } finally {
    index.close();
  }
}

/** A site without articles or units, or without documents that the CMS says are live, must not replace a good one. */
async function compare(index: ContentIndex, cms: CmsReader, leftOut: Snapshot['leftOut']): Promise<void> {
  const known = new Set(leftOut.map(({ kind, id }) => `${kind} ${id}`));
  for (const kind of KINDS) {
    let live = 0;
    const missing: string[] = [];
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const page: Awaited<ReturnType<CmsReader['manifest']>> = await cms.manifest(kind, after);
      if (!page.ok) throw new Error(`Không đọc được danh mục ${kind} từ CMS: ${page.message}`);
      for (const { id, state } of page.value.items) {
        if (state !== 'live') continue;
        live += 1;
        if (index.held(kind, id)?.state !== 'live' && !known.has(`${kind} ${id}`)) missing.push(id);
      }
      after = page.value.next;
    }
    if (live === 0 && (kind === 'article' || kind === 'unit'))
      throw new SnapshotRefused(
        `CMS không có ${kind} nào đang hiển thị: kiểm tra lại TOASOAN_CMS_URL và cơ sở dữ liệu.`,
      );
    // A few may have gone live between the two readings; the next build has them.
    if (missing.length > Math.max(MOST_PUBLISHED_MEANWHILE, live / 100))
      throw new SnapshotRefused(
        `Thiếu ${String(missing.length)} trong ${String(live)} ${kind} đang hiển thị, ví dụ ${missing.slice(0, 3).join(', ')}: hãy chạy lại.`,
      );
  }
}

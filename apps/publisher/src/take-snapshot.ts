import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { openContentIndex } from './project/content-index.js';
import { exportMedia } from './project/export-media.js';
import { MediaStore } from './project/media-store.js';
import { cmsReader } from './project/read-cms.js';
import { withMedia } from './publish/read-documents.js';
import { BlobFiles } from './release/blob-files.js';

const KINDS = ['settings', 'unit', 'category', 'page', 'document', 'redirect', 'article'] as const;

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
  /** Documents left out because a picture or file of theirs could not be shown. */
  leftOut: { kind: string; id: string; message: string }[];
}

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
    const mediaDir = join(folder, 'media');
    await exportMedia(index.db, blobs, mediaDir);
    return { indexPath: index.path, mediaDir, documents, leftOut };
  } finally {
    index.close();
  }
}

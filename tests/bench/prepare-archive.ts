import { join } from 'node:path';
import type { Picture, Publication } from '@toasoan/contracts';
import { BlobFiles, MediaStore, openContentIndex } from '@toasoan/publisher';
import { anArticle, syntheticPicture, type FakeCms, type SyntheticArchive } from '@toasoan/testkit';

const PICTURES = 24;
const LOT = 500;

/**
 * Fills a publisher's content index with a synthetic archive, as a long life would have. The pictures come over HTTP once;
 * the bodies are known to be clean, so they are not sanitised fifty thousand times.
 */
export async function fillIndex(
  archive: Pick<SyntheticArchive, 'publications'>,
  cms: FakeCms,
  dataDir: string,
): Promise<string> {
  const index = openContentIndex(join(dataDir, 'index.db'));
  const media = new MediaStore(index.db, new BlobFiles(join(dataDir, 'blobs')), cms.url);
  const all = Array.from({ length: PICTURES }, (_, n) => syntheticPicture(n, ''));
  const fetched = await media.withPublicMedia(anArticle({ pictures: all }));
  const paths = new Map<string, string>();
  if (fetched.state === 'live' && fetched.kind === 'article') {
    fetched.content.pictures.forEach(({ variants }, n) => {
      variants.forEach(({ path }, at) => paths.set(all[n]?.variants[at]?.path ?? '', path));
    });
  }
  const moved = (picture: Picture): Picture => ({
    ...picture,
    variants: picture.variants.map((variant) => ({ ...variant, path: paths.get(variant.path) ?? variant.path })),
  });
  let lot: Publication[] = [];
  for (const publication of archive.publications()) {
    const article = publication.state === 'live' && publication.kind === 'article' ? publication : null;
    lot.push(
      article === null
        ? publication
        : { ...article, content: { ...article.content, pictures: article.content.pictures.map(moved) } },
    );
    if (lot.length < LOT) continue;
    index.fill(lot);
    lot = [];
  }
  index.fill(lot);
  index.close();
  return join(dataDir, 'index.db');
}

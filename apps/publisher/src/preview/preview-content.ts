import { PREVIEW_FOLDER, type Picture, type PublicArticle } from '@toasoan/contracts';
import { rewriteImages, sanitizeBody } from '@toasoan/html-policy';
import type { FileFolder } from '../project/file-format.js';
import type { PreviewFile } from './preview-store.js';

export interface PreviewContent {
  article: PublicArticle;
  files: PreviewFile[];
}

/**
 * The draft with addresses under its token in place of the CMS's, its body sanitised as on the real page. Files are named
 * by number: an address says nothing of the file, and ends with the token.
 * @throws BodyRefused where there is too much of a body to be parsed
 */
export function previewContent(article: PublicArticle, token: string): PreviewContent {
  const files: PreviewFile[] = [];
  const moved = new Map<string, string>();
  const move = (path: string, folder: FileFolder): string => {
    const known = moved.get(path);
    if (known !== undefined) return known;
    const address = `${PREVIEW_FOLDER}${token}/tep/${String(files.length)}`;
    files.push({ path, folder });
    moved.set(path, address);
    return address;
  };
  const movePictures = (pictures: readonly Picture[]): Picture[] =>
    pictures.map((picture) => ({
      ...picture,
      variants: picture.variants.map((variant) => ({ ...variant, path: move(variant.path, 'anh') })),
    }));
  const inBody = new Set(article.bodyPictures.flatMap(({ variants }) => variants.map(({ path }) => path)));
  const bodyPictures = movePictures(article.bodyPictures);
  const { html } = sanitizeBody(article.body, { keepImage: (src) => inBody.has(src) });
  return {
    article: {
      ...article,
      body: inBody.size === 0 ? html : rewriteImages(html, moved),
      bodyPictures,
      pictures: movePictures(article.pictures),
      video: article.video && { ...article.video, path: move(article.video.path, 'tep') },
    },
    files,
  };
}

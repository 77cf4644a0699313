import { type FormerItem, picturesIn, withPictures } from '@toasoan/former-site';
import { type ImportWarning, warning } from './import-warning';
import type { FindPicture, FoundPicture } from './picture-folder';
import type { PictureShelf, ShelvedPicture } from './picture-shelf';

/** Where pictures come from; null leaves them all out. */
export type Pictures = ({ find: FindPicture } & PictureShelf) | null;

/** An item's pictures, found but not yet put anywhere. */
export interface OpenedPictures {
  lead: FoundPicture | null;
  inBody: ReadonlyMap<string, FoundPicture>;
  /** Files that were found, by path and size: a picture that comes, or is another one, makes another item. */
  print: readonly string[];
  /** How many the item names beside those. */
  missing: number;
}

/** Looks the pictures of an item up; null where the person wants none. */
export async function openPictures(item: FormerItem, pictures: Pictures): Promise<OpenedPictures | null> {
  if (pictures === null) return null;
  const lead = item.picture === null ? null : await pictures.find(item.picture.path, item.beside);
  const inBody = new Map<string, FoundPicture>();
  for (const src of picturesIn(item.body)) inBody.set(src, await pictures.find(src, item.beside));
  const found = [...(lead === null ? [] : [lead]), ...inBody.values()];
  const files = found.flatMap((one) => (one.found === 'file' ? [`${one.path}:${String(one.size)}`] : []));
  return { lead, inBody, print: files, missing: found.length - files.length };
}

export interface PlacedPictures {
  lead: ShelvedPicture | null;
  body: string;
  warnings: ImportWarning[];
}

const WHY: Readonly<Record<Exclude<FoundPicture['found'], 'file'>, readonly [string, string]>> = {
  missing: ['picture_missing_file', 'không có trong thư mục ảnh'],
  outside: ['picture_outside', 'nằm ngoài thư mục ảnh'],
  elsewhere: ['picture_elsewhere', 'nằm trên trang khác'],
  embedded: ['picture_embedded', 'nhúng ngay trong văn bản'],
  too_large: ['picture_too_large', 'lớn quá 50 MB'],
};

/** Puts them into the library and the body's at their new addresses; of the others it is said why they stay behind. */
export async function placePictures(
  item: FormerItem,
  opened: OpenedPictures | null,
  pictures: Pictures,
): Promise<PlacedPictures> {
  if (opened === null || pictures === null) return withoutAny(item);
  const warnings: ImportWarning[] = [];
  const place = async (name: string, found: FoundPicture): Promise<ShelvedPicture | null> => {
    const short = name.startsWith('data:') ? 'data:…' : name.slice(0, 200);
    if (found.found !== 'file') {
      const [code, why] = WHY[found.found];
      warnings.push(warning(code, `Ảnh «${short}» ${why}.`, 'Bỏ ảnh này'));
      return null;
    }
    const put = await pictures.put(found);
    if (!('unfit' in put)) return put;
    warnings.push(warning('picture_unfit', `Ảnh «${short}»: ${put.unfit}.`, 'Bỏ ảnh này'));
    return null;
  };
  const addresses = new Map<string, string>();
  for (const [src, found] of opened.inBody) {
    const put = await place(src, found);
    if (put !== null) addresses.set(src, put.url);
  }
  const lead = opened.lead === null ? null : await place(item.picture?.path ?? '', opened.lead);
  return { lead, body: withPictures(item.body, (src) => addresses.get(src) ?? null), warnings };
}

function withoutAny(item: FormerItem): PlacedPictures {
  const count = picturesIn(item.body).length + (item.picture === null ? 0 : 1);
  const said = warning('pictures_left_out', `Tin có ${String(count)} ảnh.`, 'Không nhập ảnh (--no-pictures)');
  return { lead: null, body: withPictures(item.body, () => null), warnings: count > 0 ? [said] : [] };
}

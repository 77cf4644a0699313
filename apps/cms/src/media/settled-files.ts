import type { Core, UID } from '@strapi/strapi';
import { formRefusal } from '../environment/form-refusal';

interface FileRow {
  id: number;
  name: string;
  hash: string;
  url: string;
  formats: Record<string, { url: string }> | null;
  alternativeText: string | null;
  caption: string | null;
  focalPoint: FocalPoint | null;
}
interface FocalPoint {
  x: number;
  y: number;
}
type Words = Partial<Record<'name' | 'alternativeText' | 'caption', string | null>> & {
  focalPoint?: FocalPoint | null;
};
type Step<Rest extends unknown[]> = (first: never, ...rest: Rest) => Promise<unknown>;

const FILE = 'plugin::upload.file';
const PUBLISHED = { publishedAt: { $notNull: true } };
/** A dispatch that the units have, on the site or not. */
const ISSUED = { issuedAt: { $notNull: true } };
const UNDER_REVIEW = { state: { $in: ['in_review', 'scheduled'] } };

/**
 * A file that a reviewer is reading, that waits for its hour or that the public sees stays as it is: Strapi would put
 * other bytes behind the same id and address, or another cut of it on the cards than the one that was approved. The services are the neck of the bottle: every route of the admin and of
 * the content API, single or bulk, goes through them. To be called in `register`.
 */
export function keepSettledFiles(strapi: Core.Strapi): void {
  const upload = strapi.service('plugin::upload.upload') as unknown as Record<string, Step<unknown[]>>;
  before(upload, 'replace', (id: number) => requireFree(strapi, [id]));
  before(upload, 'remove', (file: FileRow) => requireFree(strapi, [file.id]));
  before(upload, 'updateFileInfo', (id: number, words: Words = {}) =>
    requireSameWords(strapi, [{ id, fileInfo: words }]),
  );
  // Whole or not at all: the service deletes one after another.
  const file = strapi.service('plugin::upload.file') as unknown as Record<string, Step<unknown[]>>;
  before(file, 'deleteByIds', (ids: number[] = []) => requireFree(strapi, ids));
}

function before(service: Record<string, Step<unknown[]>>, name: string, check: Step<never[]>): void {
  const original = service[name];
  if (!original) throw new Error(`Strapi's upload service has no ${name}`);
  service[name] = async (...args) => {
    await check(...(args as [never, ...never[]]));
    return original.apply(service, args);
  };
}

/** @throws ValidationError when one of the files would get another name, alternative text, caption or focal point and may not. */
export async function requireSameWords(
  strapi: Core.Strapi,
  updates: readonly { id: number; fileInfo: Words }[],
): Promise<void> {
  const files = await read(
    strapi,
    updates.map(({ id }) => id),
  );
  const changed = updates.filter(({ id, fileInfo }) => {
    const file = files.find((row) => row.id === Number(id));
    const differs = (name: 'name' | 'alternativeText' | 'caption'): boolean =>
      fileInfo[name] !== undefined && fileInfo[name] !== null && fileInfo[name] !== (file?.[name] ?? '');
    const { focalPoint: point } = fileInfo;
    // Strapi, too, takes null for "as it was".
    const moves = point && (point.x !== file?.focalPoint?.x || point.y !== file.focalPoint.y);
    return differs('name') || differs('alternativeText') || differs('caption') || Boolean(moves);
  });
  await requireFree(
    strapi,
    changed.map(({ id }) => id),
  );
}

async function requireFree(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  for (const file of await read(strapi, ids)) {
    if (!(await isSettled(strapi, file))) continue;
    // No title here: whoever sent the file need not be allowed to know who uses it.
    throw formRefusal(
      `Tệp «${file.name}» đang nằm trong tin bài, trang hoặc văn bản đã gửi duyệt hay đã đăng, hoặc là biểu trưng của trang, nên không thay, sửa hoặc xóa được. ` +
        'Hãy tải tệp khác lên rồi chọn tệp đó trong bài.',
      'file_settled',
    );
  }
}

async function read(strapi: Core.Strapi, ids: readonly number[]): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  return (await strapi.db.query(FILE).findMany({ where: { id: { $in: [...ids] } } })) as FileRow[];
}

const isSettled = (strapi: Core.Strapi, file: FileRow): Promise<boolean> =>
  shows(strapi, file, [{ $or: [UNDER_REVIEW, PUBLISHED] }], [{ $or: [PUBLISHED, ISSUED] }]);

/** Does anything at all show the file, a draft or its words too? False where it is gone. */
export async function isShown(strapi: Core.Strapi, id: number): Promise<boolean> {
  const [file] = await read(strapi, [id]);
  return file !== undefined && shows(strapi, file, [], []);
}

async function shows(strapi: Core.Strapi, file: FileRow, articles: object[], documents: object[]): Promise<boolean> {
  const { id } = file;
  const inBody = bodyWith(file);
  const found = async (uid: UID.ContentType, where: object): Promise<boolean> =>
    (await strapi.db.query(uid).findOne({ where, select: ['id'] })) !== null;
  const article = (where: object) => found('api::article.article', { $and: [...articles, where] });
  const document = (where: object) =>
    found('api::official-document.official-document', { $and: [...documents, where] });
  // What an index finds goes first; the words of bodies are read last, and each kind by itself: in one question no index helps.
  return (
    (await article({ pictures: { image: { id } } })) ||
    (await article({ video: { id } })) ||
    (await found('api::site-settings.site-settings', { logo: { id } })) ||
    (await document({ file: { id } })) ||
    (await document({ wordFile: { id } })) ||
    // A page has no draft: whatever stands in it is public.
    (await found('api::page.page', inBody)) ||
    (await document(inBody)) ||
    (await article(inBody))
  );
}

/** A body that shows the file at one of its paths. All of them hold its hash: a body without it is passed over at one look. */
function bodyWith({ hash, url, formats }: FileRow): object {
  const paths = [url, ...Object.values(formats ?? {}).map((format) => format.url)];
  const shown = { $or: paths.map((path) => ({ body: { $contains: path } })) };
  return paths.every((path) => path.includes(hash)) ? { $and: [{ body: { $contains: hash } }, shown] } : shown;
}

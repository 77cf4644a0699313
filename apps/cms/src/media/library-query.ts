import type { Core } from '@strapi/strapi';
import { checkBefore, handlersOf } from '../access/route-policy';
import { wrapAction } from '../access/wrap-action';
import { formRefusal } from '../environment/form-refusal';
import { isName, namesIn, namesOf, sortPaths } from '../environment/query-names';

const CONTROLLERS = ['admin-file', 'admin-folder', 'admin-folder-file', 'admin-upload'];
/** What files and folders are looked for and ordered by. */
const COLUMNS = [
  ...['id', 'documentId', 'name', 'ext', 'mime', 'size', 'width', 'height', 'hash', 'url', 'folderPath'],
  ...['path', 'pathId', 'createdAt', 'updatedAt', 'publishedAt'],
];
const FIELDS = [...COLUMNS, 'alternativeText', 'caption', 'focalPoint', 'formats', 'previewUrl'];
const UP = ['folder', 'parent'];
const COUNTED = ['children', 'files'];

/**
 * The media library is everybody's, what its files stand in is not: Strapi goes on from a file to the drafts, tables and
 * telephone numbers of every unit, and asks for no permission there. Nothing is asked but what its screens ask, and no answer
 * says where a file is shown. To be called in `register`.
 */
export function guardLibrary(strapi: Core.Strapi): void {
  const handlers = CONTROLLERS.flatMap((controller) => handlersOf(strapi, 'upload', controller));
  checkBefore(strapi, 'upload', handlers, 'media-query', ({ request }) => {
    if (isLibraryQuery(request.query)) return;
    throw formRefusal(
      'Không lọc, sắp xếp hay xem tệp theo cách này được. Hãy tải lại trang rồi thử lại.',
      'media_query',
    );
  });
  for (const handler of handlers) {
    const [controller = '', action = ''] = handler.split('.');
    wrapAction(strapi, `plugin::upload.${controller}`, action, async (context, answer) => {
      await answer();
      leaveOutUses(context.body);
    });
  }
}

export function isLibraryQuery({ populate, filters, sort, fields }: Record<string, unknown>): boolean {
  return (
    isUpward(populate) &&
    isAboutFiles(filters) &&
    sortPaths(sort).every(isColumnPath) &&
    namesIn(fields, { values: false }).every((name) => FIELDS.includes(name))
  );
}

/** Of what lies around a file or folder: that in which it lies, and how many lie in it. */
function isUpward(populate: unknown): boolean {
  if (populate === undefined) return true;
  if (typeof populate === 'string') return namesOf(populate).every((name) => UP.includes(name));
  if (typeof populate !== 'object' || populate === null) return false;
  if (Array.isArray(populate)) return populate.every((one) => typeof one === 'string' && isUpward(one));
  return Object.entries(populate).every(([name, more]: [string, unknown]) => {
    if (COUNTED.includes(name)) return isCount(more);
    if (!UP.includes(name)) return false;
    // A star is a yes to Strapi here: what lies around is not read.
    if (more === 'true' || more === '*') return true;
    if (typeof more !== 'object' || more === null) return false;
    return Object.entries(more).every(([key, value]) => key === 'populate' && isUpward(value));
  });
}

const isCount = (more: unknown): boolean =>
  typeof more === 'object' &&
  more !== null &&
  'count' in more &&
  more.count === 'true' &&
  Object.keys(more).length === 1;

/** Conditions on columns, on the way up alone; below a column stands no name. */
function isAboutFiles(filters: unknown): boolean {
  if (typeof filters !== 'object' || filters === null) return true;
  return Object.entries(filters).every(([key, item]: [string, unknown]) => {
    if (COLUMNS.includes(key)) return namesIn(item, { values: true }).length === 0;
    return (!isName(key) || UP.includes(key)) && isAboutFiles(item);
  });
}

function isColumnPath(path: readonly string[]): boolean {
  const [column, ...way] = [...path].reverse();
  return (column === undefined || COLUMNS.includes(column)) && way.every((name) => UP.includes(name));
}

/** In place. */
function leaveOutUses(answer: unknown): void {
  if (Array.isArray(answer)) answer.forEach(leaveOutUses);
  else if (typeof answer === 'object' && answer !== null) {
    Reflect.deleteProperty(answer, 'related');
    Object.values(answer).forEach(leaveOutUses);
  }
}

import type { Core } from '@strapi/strapi';
import { checkBefore } from '../access/route-policy';
import { formRefusal } from '../environment/form-refusal';

const PEOPLE = /(?:^|[.,\s])(?:createdBy|updatedBy)(?:$|[.:,\s])/i;
const DEEPEST = 20;

/**
 * The media library shows files, not accounts: whoever may filter or sort by the creator's e-mail can read it letter by
 * letter. To be called in `register`.
 */
export function guardCreatorQueries(strapi: Core.Strapi): void {
  const handlers = ['admin-file.find', 'admin-file.findOne', 'admin-folder.find', 'admin-folder.findOne'];
  checkBefore(strapi, 'upload', handlers, 'media-query', ({ request }) => {
    if (!namesPeople(request.query, 0)) return;
    throw formRefusal('Không lọc hay sắp xếp tệp theo tài khoản người gửi được.', 'media_query');
  });
}

/** Is an account named, as a key (`filters[createdBy]`) or in a path (`sort=createdBy.email`)? */
function namesPeople(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return PEOPLE.test(value);
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST) return true;
  return Object.entries(value).some(([key, item]) => {
    // What people look for may be any word.
    const words = typeof item === 'string' && (key === '_q' || key.startsWith('$'));
    return PEOPLE.test(key) || (!words && namesPeople(item, depth + 1));
  });
}

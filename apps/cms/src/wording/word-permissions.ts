import { PERMISSION_WORDS } from './permission-words';

/** Fields that Strapi's permission screen prints; it groups by the last two, so equal words stay equal. */
const PRINTED = ['displayName', 'category', 'subCategory'] as const;

/**
 * Words the answer of `GET /admin/permissions`. `nameOf` gives a content type's own name, which the screen needs instead
 * of its code. Actions on content keep their English names: the screen looks its own translations up by them.
 */
export function wordPermissions(body: unknown, nameOf: (uid: string) => string | undefined): void {
  const { conditions, sections } = record(record(body)['data']);
  for (const condition of list(conditions)) wordPrinted(condition);
  const { plugins, settings, collectionTypes, singleTypes } = record(sections);
  for (const action of [...list(plugins), ...list(settings)]) wordPrinted(action);
  for (const kind of [collectionTypes, singleTypes]) {
    for (const subject of list(record(kind)['subjects'])) {
      if (typeof subject['uid'] === 'string') subject['label'] = nameOf(subject['uid']) ?? subject['label'];
    }
  }
}

function wordPrinted(item: Record<string, unknown>): void {
  for (const field of PRINTED) {
    const english = item[field];
    if (typeof english === 'string' && Object.hasOwn(PERMISSION_WORDS, english))
      item[field] = PERMISSION_WORDS[english];
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.map(record) : []);

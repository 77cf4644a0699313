import { select } from 'hast-util-select';
import { z } from 'zod';

/** A CSS selector that can be read. */
const selector = z
  .string()
  .min(1)
  .refine((css) => isSelector(css), 'không phải bộ chọn CSS hợp lệ');

function isSelector(css: string): boolean {
  try {
    select(css, { type: 'root', children: [] });
    return true;
  } catch {
    return false;
  }
}

/** Where a saved page has its pieces: the text of what a selector finds, or one of its attributes (`meta` has `content`). */
const place = z.union([
  selector.transform((css) => ({ selector: css, attribute: null })),
  z.strictObject({
    selector,
    attribute: z
      .string()
      .regex(/^[a-z][\w:.-]*$/i, 'không phải tên thuộc tính HTML')
      .nullable()
      .default(null),
  }),
]);
export type Place = z.infer<typeof place>;

export const pageRulesSchema = z.strictObject({
  title: place,
  date: place,
  body: selector,
  lead: place.optional(),
  author: place.optional(),
  source: place.optional(),
  /** Else the folder in which the file lies. */
  category: place.optional(),
  picture: place.optional(),
  /** Taken out of the body: menus, buttons, "related news". */
  remove: z.array(selector).default([]),
  /** Stands before a file's path in the former site's addresses. */
  addressPrefix: z
    .string()
    .regex(/^\/(?:\S*\/)?$/, 'phải bắt đầu và kết thúc bằng dấu /')
    .default('/'),
});
export type PageRules = z.infer<typeof pageRulesSchema>;

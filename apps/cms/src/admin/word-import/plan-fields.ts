import type { WordImport } from '@toasoan/contracts';
import { bodyWithPictures, placePictures } from '@toasoan/word-in/browser';

export type FormValues = Readonly<Record<string, unknown>>;
export type WordPicture = WordImport['pictures'][number];

/** A file of the media library as the form keeps it; the address is what a body shows. */
export interface StoredPicture {
  url: string;
  [field: string]: unknown;
}

const LABELS = { title: 'Tiêu đề', lead: 'Tóm tắt', body: 'Nội dung', byline: 'Tác giả', source: 'Nguồn' } as const;
type WordField = keyof typeof LABELS;
const MOST_PICTURES = 30;

/** The fields that the file has something for, in the form's order. */
export function fieldsOf({ title, lead, bodyHtml, byline, source }: WordImport): Partial<Record<WordField, string>> {
  const all = { title, lead, body: bodyHtml, byline: byline ?? '', source: source ?? '' };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** Names of fields with text that the file's would take the place of; what reads the same is no loss. */
export function replacedFields(file: WordImport, values: FormValues): string[] {
  return Object.entries(fieldsOf(file)).flatMap(([name, value]) => {
    const before = values[name];
    const differs = typeof before === 'string' && before.replace(/<[^>]*>|&nbsp;|\s/g, '') !== '' && before !== value;
    return differs ? [LABELS[name as WordField]] : [];
  });
}

/** Where the file's pictures go in this form. */
export function placesFor({ pictures }: WordImport, values: FormValues) {
  const genre = typeof values['genre'] === 'string' ? values['genre'] : '';
  const had = picturesOf(values).length;
  const { listed, inBody } = placePictures(pictures, { genre, hasPictures: had > 0 });
  return { listed: listed.slice(0, MOST_PICTURES - had), inBody };
}

/**
 * What the form's fields become. Pictures without a file (refused by the media library) leave the body with their caption.
 * @param stored the files of the media library by the pictures' placeholders
 */
export function planFields(
  file: WordImport,
  values: FormValues,
  stored: ReadonlyMap<string, StoredPicture>,
): Record<string, unknown> {
  const { listed, inBody } = placesFor(file, values);
  const addresses = new Map(
    inBody.flatMap(({ placeholder }) => {
      const url = stored.get(placeholder)?.url;
      return url === undefined ? [] : [[placeholder, url] as const];
    }),
  );
  const fields: Record<string, unknown> = fieldsOf(file);
  if (file.bodyHtml !== '') fields['body'] = bodyWithPictures(file.bodyHtml, addresses);
  const added = listed.flatMap(({ placeholder, caption, credit, alt }) => {
    const image = stored.get(placeholder);
    return image ? [{ image, caption, credit, alt, subjectConsent: 'not_needed' }] : [];
  });
  if (added.length > 0) {
    fields['pictures'] = [...picturesOf(values), ...added].map((one, index) => ({
      ...one,
      __temp_key__: keyOf(index),
    }));
  }
  return fields;
}

const picturesOf = (values: FormValues): object[] =>
  Array.isArray(values['pictures']) ? (values['pictures'] as object[]) : [];

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Strapi tells the items of a list apart by fractional keys: `a0`, `a1`, … in their order. */
const keyOf = (index: number): string => `a${DIGITS[index] ?? 'z'}`;

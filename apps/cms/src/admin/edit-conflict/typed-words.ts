import {
  type ArticleWords,
  type FieldText,
  type FileWords,
  fieldTexts,
  type NamedDocument,
  type PlainText,
  WORD_FIELDS,
  type WordField,
} from '@toasoan/newsroom';

/** The values of Strapi's edit view: the document as it was read, with what has been typed since. */
export type FormValues = Readonly<Record<string, unknown>>;

/** What differs from what the form was filled with, as it would be sent. */
export function changedFields(initial: FormValues, values: FormValues): Partial<Record<WordField, unknown>> {
  const changed: Partial<Record<WordField, unknown>> = {};
  for (const name of WORD_FIELDS) {
    if (!same(initial[name], values[name])) changed[name] = values[name] ?? null;
  }
  return changed;
}

/** An input that was emptied says '' or undefined where the server said null. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '');
}

/** The typed fields as text, to be laid beside the server's. Relations name what was chosen, not what was there. */
export function typedTexts(changed: Partial<Record<WordField, unknown>>, plainText: PlainText): FieldText[] {
  const words = asWords(changed);
  return fieldTexts(words, plainText).filter(({ name }) => name in changed);
}

function asWords(typed: Partial<Record<WordField, unknown>>): ArticleWords {
  const text = (name: WordField): string | null => {
    const value = typed[name];
    if (value instanceof Date) return value.toISOString();
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const pictures = Array.isArray(typed.pictures) ? (typed.pictures as Record<string, unknown>[]) : [];
  return {
    title: text('title'),
    slug: text('slug'),
    genre: text('genre'),
    category: chosen(typed.category),
    unit: chosen(typed.unit),
    lead: text('lead'),
    body: text('body'),
    pictures: pictures.map((picture) => ({
      image: asFile(picture['image']),
      caption: asText(picture['caption']),
      credit: asText(picture['credit']),
      alt: asText(picture['alt']),
      subjectConsent: asText(picture['subjectConsent']),
    })),
    video: asFile(typed.video),
    transcript: text('transcript'),
    eventEndedAt: text('eventEndedAt'),
    eventPlace: text('eventPlace'),
    eventPeople: text('eventPeople'),
    byline: text('byline'),
    source: text('source'),
    originalUrl: text('originalUrl'),
    originalPublishedAt: text('originalPublishedAt'),
  };
}

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Strapi's relation input: what is to be connected; its label is what the person reads there. */
function chosen(value: unknown): NamedDocument | null {
  const { connect } = (value ?? {}) as { connect?: { documentId?: string; label?: string; name?: string }[] };
  const last = connect?.at(-1);
  return last ? { documentId: last.documentId ?? '', name: last.label ?? last.name ?? '' } : null;
}

function asFile(value: unknown): FileWords | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'object' || one === null) return null;
  const { id, hash, name } = one as Partial<FileWords>;
  return { id: id ?? 0, hash: hash ?? '', name: name ?? '' };
}

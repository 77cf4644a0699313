import type { QualityQuestion } from '@toasoan/contracts';

type Values = Readonly<Record<string, unknown>>;

const GENRES = ['news_brief', 'feature', 'photo_story', 'video'] as const;
const CONSENTS = ['not_needed', 'obtained', 'missing'] as const;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | null =>
  words.find((word) => word === value) ?? null;

/** An instant as the form keeps it, a date or its text; null while it is none. */
function instant(value: unknown): string | null {
  if (!(value instanceof Date) && typeof value !== 'string') return null;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The unit that was chosen and not yet saved; a saved one the server knows. */
function chosenUnit(value: unknown): string | null {
  const chosen: unknown =
    isValues(value) && Array.isArray(value['connect']) ? (value['connect'] as unknown[]).at(-1) : null;
  return isValues(chosen) ? text(chosen['documentId']) : null;
}

/** What an article's form says, as the server's checklist asks for it. */
export function formQuestion(values: Values, documentId: string | undefined): QualityQuestion {
  const pictures = Array.isArray(values['pictures']) ? (values['pictures'] as unknown[]).filter(isValues) : [];
  return {
    documentId: documentId ?? null,
    genre: oneOf(GENRES, values['genre']),
    title: text(values['title']),
    lead: text(values['lead']),
    body: text(values['body']),
    pictures: pictures.map(({ image, caption, credit, alt, subjectConsent }) => ({
      fileName: isValues(image) ? (text(image['name']) ?? '') : null,
      caption: text(caption),
      credit: text(credit),
      alt: text(alt),
      consent: oneOf(CONSENTS, subjectConsent),
    })),
    hasVideo: isValues(values['video']),
    transcript: text(values['transcript']),
    byline: text(values['byline']),
    source: text(values['source']),
    originalUrl: text(values['originalUrl']),
    originalPublishedAt: instant(values['originalPublishedAt']),
    eventEndedAt: instant(values['eventEndedAt']),
    unitId: chosenUnit(values['unit']),
  };
}

import { type ItemFields, type ItemPicture, PORTAL_GENRES, type SentFields } from '@toasoan/contracts';
import { bodyFromText, textOfBody } from '@toasoan/html-policy';
import { toLine, toNfc } from '@toasoan/vietnamese';
import type { ArticleRow } from '../../editorial/article-row';

type Row = Pick<
  ArticleRow,
  'body' | 'byline' | 'eventEndedAt' | 'eventPeople' | 'eventPlace' | 'genre' | 'lead' | 'pictures' | 'title'
>;

/** A draft of an article as its contributor reads it. `names`: of its files, for her. */
export function fieldsOf(row: Row, names: ReadonlyMap<number, string>): ItemFields & { genre: Row['genre'] } {
  return {
    genre: row.genre as ItemFields['genre'],
    title: row.title ?? '',
    lead: row.lead ?? '',
    text: textOfBody(row.body ?? '').text,
    eventEndedAt: row.eventEndedAt === null ? null : new Date(row.eventEndedAt).toISOString(),
    place: row.eventPlace ?? '',
    people: row.eventPeople ?? '',
    byline: row.byline ?? '',
    pictures: row.pictures.flatMap(({ image, caption, credit, alt, subjectConsent }): ItemPicture[] => {
      const id = image && names.get(image.id);
      if (!id) return [];
      return [
        {
          id,
          caption: caption ?? '',
          credit: credit ?? '',
          alt: alt ?? '',
          consent: subjectConsent ?? 'not_needed',
        },
      ];
    }),
  };
}

/** What was sent, in the form in which it will be read back: what differs from it then has really changed. */
export function settled(sent: SentFields): SentFields {
  const line = (text: string | undefined) => (text === undefined ? undefined : toLine(text));
  const text = (words: string | undefined) => (words === undefined ? undefined : toNfc(words));
  const fields: { [Name in keyof ItemFields]: ItemFields[Name] | undefined } = {
    genre: sent.genre,
    title: line(sent.title),
    lead: text(sent.lead),
    text: sent.text === undefined ? undefined : textOfBody(bodyFromText(sent.text)).text,
    eventEndedAt: sent.eventEndedAt,
    place: line(sent.place),
    people: text(sent.people),
    byline: line(sent.byline),
    pictures: sent.pictures?.map(({ id, caption, credit, alt, consent }) => ({
      id,
      caption: toNfc(caption),
      credit: toLine(credit),
      alt: toNfc(alt),
      consent,
    })),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Of what was sent, what differs from what stands. */
export function changedFields(sent: SentFields, standing: ItemFields): SentFields {
  return Object.fromEntries(
    Object.entries(settled(sent)).filter(([name, value]) => {
      // The words of an editor's table, sent back untouched, are no new text though a box could not say them so.
      if (name === 'text' && sent.text !== undefined && toNfc(sent.text).trim() === standing.text) return false;
      return JSON.stringify(value) !== JSON.stringify(standing[name as keyof ItemFields]);
    }),
  );
}

/** As the article keeps it. `files`: behind the names of the pictures. */
export function columnsOf(fields: SentFields, files: ReadonlyMap<string, number>): Record<string, unknown> {
  const { genre, title, lead, text, eventEndedAt, place, people, byline, pictures } = fields;
  const columns: Record<string, unknown> = {
    genre,
    title,
    lead,
    body: text === undefined ? undefined : bodyFromText(text),
    eventEndedAt,
    eventPlace: place,
    eventPeople: people,
    byline,
    pictures: pictures?.map(({ id, caption, credit, alt, consent }) => ({
      image: files.get(id),
      caption,
      credit,
      alt,
      subjectConsent: consent,
    })),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

const SENT_GENRES: readonly string[] = PORTAL_GENRES;
/** What an editor made a video of stays one. */
export const keepsGenre = ({ genre }: Pick<Row, 'genre'>): boolean => !SENT_GENRES.includes(genre);

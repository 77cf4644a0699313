import type { Genre, ItemFields, ItemPicture, PortalItem, QualityNotice } from '@toasoan/contracts';

/** A picture as it is written down on the phone: named by its key until the newsroom has given it an id. */
export interface WrittenPicture extends Omit<ItemPicture, 'id' | 'consent'> {
  key: string;
  id: string | null;
  /** Null: the question has not been answered. */
  consent: ItemPicture['consent'] | null;
}

/** What a contributor has written. `genre` may be one that only the newsroom gives (a video); it then stays. */
export interface WrittenFields extends Omit<ItemFields, 'pictures' | 'genre'> {
  genre: Genre;
  pictures: WrittenPicture[];
}

/** The fields that a Word file has words for. */
export type WordWords = Partial<Pick<WrittenFields, 'title' | 'lead' | 'text' | 'byline'>>;

interface FromWord {
  /** Its name. */
  file: string;
  remarks: string[];
  /** The fields that it filled, as they were and as it left them. */
  before: WordWords;
  after: WordWords;
  /** Keys of its pictures. */
  pictures: string[];
}

/** Why an item waits for a person. `message` is shown as it stands. */
export interface Trouble {
  code: string;
  message: string;
  checklist: QualityNotice[];
  /** It passes by itself: worth another try from then on, in milliseconds since 1970. */
  until?: number;
}

/** A text that gave way to the newsroom's: still here to be read, copied, and its pictures taken into the item again. */
export interface KeptText {
  at: number;
  fields: WrittenFields;
}

/** One item on this phone, kept under its account: what was typed, what the newsroom has, and what is still to be sent. */
export interface PhoneItem {
  account: string;
  /** Made once; the newsroom knows the item by it as well. */
  key: string;
  id: string | null;
  unit: string | null;
  revision: number | null;
  fields: WrittenFields;
  /** What was last sent and accepted, or taken from the newsroom; null: nothing yet. */
  base: SentFields | null;
  /** What was sent since the newsroom last answered: it may have any of these. */
  sending: SentFields[];
  /** Milliseconds since 1970, by the phone's clock. */
  touchedAt: number;
  /** It is to be submitted as soon as everything has arrived. */
  send: { note: string } | null;
  /** It is to be deleted. */
  erase: boolean;
  trouble: Trouble | null;
  conflict: { by: string | null; at: string | null; item: PortalItem } | null;
  /** The last one first. */
  kept: KeptText[];
  /** What a Word file filled in, as long as it can be undone. */
  word: FromWord | null;
  /** The newsroom's last word on it. */
  server: PortalItem | null;
}

/** As it is sent: pictures that have arrived, and no genre that a contributor can't give. */
export type SentFields = Omit<ItemFields, 'genre'> & { genre?: ItemFields['genre'] };

export const emptyFields = (byline: string): WrittenFields => ({
  genre: 'news_brief',
  title: '',
  lead: '',
  text: '',
  eventEndedAt: null,
  place: '',
  people: '',
  byline,
  pictures: [],
});

export function newItem(account: string, key: string, byline: string, now: number): PhoneItem {
  return {
    ...{
      account,
      key,
      id: null,
      unit: null,
      revision: null,
      fields: emptyFields(byline),
      base: null,
      sending: [],
      touchedAt: now,
    },
    ...{ send: null, erase: false, trouble: null, conflict: null, kept: [], word: null, server: null },
  };
}

/** The key of an item that was not begun on a phone. */
export const keyOf = ({ id, key }: { id: string; key: string | null }): string => key ?? `toa-soan-${id}`;

export function toSent({ genre, pictures, ...words }: WrittenFields): SentFields {
  return {
    ...words,
    ...(genre === 'video' ? {} : { genre }),
    pictures: pictures.flatMap(({ id, caption, credit, alt, consent }) =>
      id === null ? [] : [{ id, caption, credit, alt, consent: consent ?? 'missing' }],
    ),
  };
}

/** The newsroom's text as the phone writes it. `known`: pictures that the phone has itself keep their keys. */
export function toWritten(
  { pictures, ...words }: PortalItem['fields'],
  known: readonly WrittenPicture[],
): WrittenFields {
  const keys = new Map(known.map(({ id, key }) => [id, key]));
  const answered = new Map(known.map(({ id, consent }) => [id, consent]));
  return {
    ...words,
    pictures: pictures.map((one) => ({
      ...one,
      key: keys.get(one.id) ?? `toa-soan-${one.id}`,
      consent: one.consent === 'missing' && answered.get(one.id) !== 'missing' ? null : one.consent,
    })),
  };
}

/** Whether two texts would be the same item. */
export function isSame(one: SentFields | null, other: SentFields | null): boolean {
  return one !== null && other !== null && isSameWords(one, other) && pictureLine(one) === pictureLine(other);
}

/** The same without pictures and their words. */
export function isSameWords(one: SentFields, other: SentFields): boolean {
  return wordLine(one) === wordLine(other);
}

/** The same but for what the newsroom settles in its own way: spaces, and the signs of lists and tables. */
export const isAlike = (one: SentFields, other: SentFields): boolean =>
  bareLine(wordLine(one) + pictureLine(one)) === bareLine(wordLine(other) + pictureLine(other));
const bareLine = (line: string): string => line.replace(/(?:^|\\n|")\s*(?:[-–—*+]\s|\d+[.)]\s)|\\[nrt]|[\s•▪◦|]/g, '');

const wordLine = ({ genre, title, lead, text, eventEndedAt, place, people, byline }: SentFields): string =>
  JSON.stringify([genre ?? '', title, lead, text, eventEndedAt, place, people, byline].map(settled));
const pictureLine = ({ pictures }: SentFields): string =>
  JSON.stringify(
    pictures.map(({ id, caption, credit, alt, consent }) => [id, ...[caption, credit, alt, consent].map(settled)]),
  );

/** The newsroom keeps NFC without blanks at the ends. */
const settled = (value: string | null): string | null =>
  value === null ? null : value.normalize('NFC').replace(/\r\n/g, '\n').trim();

export const isBlank = ({ title, lead, text, eventEndedAt, place, people, pictures }: WrittenFields): boolean =>
  [title, lead, text, place, people].every((words) => words.trim() === '') &&
  eventEndedAt === null &&
  pictures.length === 0;

/** Something of it has not reached the newsroom. */
export function isWaiting(item: PhoneItem): boolean {
  if (item.erase || item.send !== null) return true;
  if (item.id === null) return !isBlank(item.fields);
  return !isSame(toSent(item.fields), item.base) || item.fields.pictures.some(({ id }) => id === null);
}

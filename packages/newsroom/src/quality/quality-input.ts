import type { Genre, QualityCode, QualityNotice, QualitySeverity } from '@toasoan/contracts';
import { countWords } from '@toasoan/vietnamese';
import type { EventReport } from './event-likeness.js';

export interface QualityPicture {
  hasImage: boolean;
  /** As the camera or the uploader named it; empty where not known. */
  fileName: string;
  caption: string;
  credit: string;
  alt: string;
  consent: 'not_needed' | 'obtained' | 'missing';
}

/** How a link of the article answered; `pending`: nobody has asked yet. */
export interface AnsweredLink {
  url: string;
  field: 'body' | 'originalUrl';
  answer: 'fine' | 'dead' | 'silent' | 'inside' | 'pending';
}

/** An article as the checklist looks at it. Plain data: the glue reads it from a database, the editor from a form. */
export interface QualityInput {
  genre: Genre;
  title: string;
  lead: string;
  /** The body as plain text, paragraphs on lines of their own. */
  bodyText: string;
  pictures: readonly QualityPicture[];
  /** Pictures inside the body, in order; `name` is the file's, by which the writer finds it. */
  bodyPictures: readonly { name: string; caption: string; alt: string }[];
  hasVideo: boolean;
  transcript: string;
  byline: string;
  source: string;
  originalUrl: string;
  originalPublishedAt: Date | null;
  eventEndedAt: Date | null;
  /** Null while it has not been sent. */
  submittedAt: Date | null;
  unitId: string | null;
  /** What may report the same event; the checklist itself judges how alike they are. */
  others: readonly EventReport[];
  /** Already named as the first report of the event: no news to anybody. */
  sameEventAs: string | null;
  links: readonly AnsweredLink[];
}

/** The parts of the regulation in force that bear on one article; null switches a rule off. */
export interface QualityRules {
  pictureRequired: boolean;
  titleMaxWords: number | null;
  briefMaxWords: number | null;
  featureMinWords: number | null;
  featureMaxWords: number | null;
  photoStoryMinPictures: number | null;
  sentenceMaxWords: number | null;
  /** Days before and after an event in which other reports of it are looked for. */
  duplicateDays: number | null;
  severities: Readonly<Record<QualityCode, QualitySeverity>>;
}

/** A point that a check has found. How much it weighs is the regulation's to say. */
export type Finding = Omit<QualityNotice, 'severity'>;

/** Nothing to read: signs alone fill no field. */
export const blank = (text: string): boolean => countWords(text) === 0;

/** Names nobody and says nothing of a picture: a name or a caption has a letter. */
export const unnamed = (text: string): boolean => !/\p{L}/u.test(text);

/** Too little to tell anybody anything: a text that stands for a picture or a whole article has two words. */
export const saysNothing = (text: string): boolean => countWords(text) < 2;

import type { Genre, QualityCode } from '@toasoan/contracts';
import { checkQuality, type QualityInput, type QualityPicture, type QualityRules } from '@toasoan/newsroom';
import { bodyOf } from '../editorial/load-quality';
import { type ImportWarning, warning } from './import-warning';

/** The words of an article as they will be written. */
export interface CheckedWords {
  title: string;
  lead: string;
  body: string;
  byline: string;
  source: string;
  originalUrl: string | null;
  genre: Genre;
  originalPublishedAt: Date | null;
  pictures: readonly Pick<QualityPicture, 'fileName' | 'caption' | 'credit' | 'alt'>[];
}

/** Told of no item: a former site has no hour at which an event ended, and old fonts are named by `itemTexts`. */
const UNTOLD: readonly QualityCode[] = ['event_time_missing', 'legacy_encoding'];

/**
 * The checklist's points as warnings: what the former site published without a credit stays published, and the newsroom
 * shows the same points beside the article (ADR 0106). Other reports of an event and the answers of links are not looked
 * for: they are news while a publication may still come, and an import asks nobody.
 */
export function qualityWarnings(words: CheckedWords, rules: QualityRules, now: Date): ImportWarning[] {
  const { body, pictures, ...named } = words;
  const input: QualityInput = {
    ...named,
    ...bodyOf(body),
    pictures: pictures.map((picture) => ({ ...picture, hasImage: true, consent: 'not_needed' })),
    hasVideo: false,
    transcript: '',
    originalUrl: words.originalUrl ?? '',
    eventEndedAt: null,
    submittedAt: null,
    unitId: null,
    others: [],
    sameEventAs: null,
    links: [],
  };
  return checkQuality(input, rules, now)
    .filter(({ code }) => !UNTOLD.includes(code))
    .map(({ code, severity, message }) =>
      warning(code, message, severity === 'block' ? 'Vẫn nhập; tòa soạn nên bổ sung' : 'Vẫn nhập'),
    );
}

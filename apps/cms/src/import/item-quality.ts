import { bodyPictures, plainText } from '@toasoan/html-policy';
import { checkQuality, type QualityRules } from '@toasoan/newsroom';
import type { Genre } from '@toasoan/contracts';
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
  pictures: readonly { caption: string; credit: string; alt: string }[];
}

/**
 * The checklist's points as warnings: what the former site published without a credit stays published, and the newsroom
 * shows the same points beside the article (ADR 0106).
 */
export function qualityWarnings(words: CheckedWords, rules: QualityRules): ImportWarning[] {
  const input = {
    ...words,
    bodyText: plainText(words.body),
    pictures: words.pictures.map((picture) => ({ ...picture, hasImage: true, consent: 'not_needed' as const })),
    bodyPictures: bodyPictures(words.body).map(({ src, alt, caption }) => ({
      name: src.slice(src.lastIndexOf('/') + 1),
      alt,
      caption,
    })),
    hasVideo: false,
    transcript: '',
    originalUrl: words.originalUrl ?? '',
    hasOriginalTime: words.originalUrl !== null,
  };
  return checkQuality(input, rules).map(({ code, severity, message }) =>
    warning(code, message, severity === 'block' ? 'Vẫn nhập; tòa soạn nên bổ sung' : 'Vẫn nhập'),
  );
}

import { withoutMarkRuns } from './repair.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { countWords } from './words.js';

/** A sentence of more written syllables than this is hard to take in at one reading (ADR 0090). */
export const LONG_SENTENCE = 40;

export interface MeasuredSentence extends Sentence {
  /** Written syllables (tiếng), as `countWords` counts. */
  words: number;
}

export interface ReadingEase {
  /**
   * School year that reads the text with ease, by the formula of Nguyen and Henkin (1982): 2 × letters per word + 0.2 ×
   * words per sentence − 6, not below 1. Null without a sentence.
   */
  grade: number | null;
  sentences: number;
  words: number;
  /** 0 without a sentence. */
  wordsPerSentence: number;
  /** 0 without a word. */
  lettersPerWord: number;
  /** Sentences of more words than was asked for, the longest first. */
  longSentences: MeasuredSentence[];
}

/**
 * How easily a plain Vietnamese text reads, and which sentences make it hard. Advice for a writer, never a verdict: the
 * formula knows lengths alone. Lines without an end mark (headings, cells of a table) are no sentences and count for
 * nothing, unless they are long.
 */
export function readingEase(text: string, longAbove = LONG_SENTENCE): ReadingEase {
  const sentences = sentencesOf(text)
    .map((sentence) => ({ ...sentence, words: countWords(sentence.text) }))
    .filter((sentence) => /[.!?…]["'”’»)\]]*$/.test(sentence.text) || sentence.words > longAbove);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (words === 0) {
    return { grade: null, sentences: 0, words: 0, wordsPerSentence: 0, lettersPerWord: 0, longSentences: [] };
  }
  const letters = sentences.reduce((sum, sentence) => sum + lettersIn(sentence.text), 0);
  const wordsPerSentence = words / sentences.length;
  const lettersPerWord = letters / words;
  return {
    grade: Math.max(1, 2 * lettersPerWord + 0.2 * wordsPerSentence - 6),
    sentences: sentences.length,
    words,
    wordsPerSentence,
    lettersPerWord,
    longSentences: sentences
      .filter((sentence) => sentence.words > longAbove)
      .sort((a, b) => b.words - a.words || a.start - b.start),
  };
}

function lettersIn(text: string): number {
  return (
    withoutMarkRuns(text)
      .normalize('NFC')
      .match(/[\p{L}\p{N}]/gu)?.length ?? 0
  );
}

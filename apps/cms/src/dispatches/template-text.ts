import { topBlocks } from '@toasoan/html-policy';

const PRINTED: readonly (string | null)[] = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote'];

/** The blocks of a template's text, each filled or left out as a whole: paragraphs, headings, lists with the lists in them. */
export const paragraphsOf = (html: string | null): string[] =>
  topBlocks(html ?? '')
    .filter(({ tag }) => PRINTED.includes(tag))
    .map((block) => block.html);

/** Whether a text has what no dispatch prints: a table, a picture, words outside of every paragraph. */
export const hasOtherBlocks = (html: string): boolean => topBlocks(html).some(({ tag }) => !PRINTED.includes(tag));

/** One line each, as a form's field of several lines has them. */
export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

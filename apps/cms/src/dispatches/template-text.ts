/** The blocks of a template's text, each filled or left out as a whole: paragraphs, headings, lists. */
export function paragraphsOf(html: string | null): string[] {
  return (html ?? '').match(/<(p|h[2-4]|ul|ol|blockquote)\b[^>]*>.*?<\/\1>/gsu) ?? [];
}

/** One line each, as a form's field of several lines has them. */
export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

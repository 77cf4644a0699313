/**
 * The text of a dispatch as it is edited in a plain field: an empty line parts paragraphs, `**` makes bold, `_` slanted.
 * What a dispatch may print is no more than that; lists stand as paragraphs with their numbers.
 */
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function htmlFromMarks(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${inline(paragraph)}</p>`)
    .join('');
}

const inline = (text: string): string =>
  text
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? '')
    .replace(/\*\*(.+?)\*\*/gsu, '<strong>$1</strong>')
    .replace(/(^|[^\p{L}\p{N}_])_(?!_)(.+?)_(?![\p{L}\p{N}_])/gsu, '$1<em>$2</em>')
    .replace(/\n/g, '<br>');

export function marksFromHtml(html: string): string {
  return html
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<(strong|b)>(.*?)<\/\1>/gsu, '**$2**')
    .replace(/<(em|i)>(.*?)<\/\1>/gsu, '_$2_')
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<li[^>]*>/g, '- ')
    .replace(/<\/(?:p|h[2-6]|li|blockquote)>/g, '\n\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x?\w+;/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n')
    .split('\n\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

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
    .replace(ENTITY, (whole, name: string) => NAMED[name] ?? numeric(name) ?? whole)
    .replace(/\n{3,}/g, '\n\n')
    .split('\n\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The cleaned text has its signs by number (`&#x26;`), a template by name. In one pass: `&#x26;lt;` is the text `&lt;`. */
const ENTITY = /&(#x[\da-f]+|#\d+|[a-z]+);/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function numeric(name: string): string | undefined {
  const digits = /^#(?:x([\da-f]+)|(\d+))$/iu.exec(name);
  if (!digits) return undefined;
  const point = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : undefined;
}

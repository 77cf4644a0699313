import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

/** Words of a field that may hold entities (`&quot;`) or tags: as one line. Text without either passes untouched. */
export function plainLine(value: string | null | undefined): string {
  const text = value ?? '';
  const plain = /[<&]/.test(text) ? toText(fromHtml(text, { fragment: true })) : text;
  return plain.replace(/\s+/g, ' ').trim();
}

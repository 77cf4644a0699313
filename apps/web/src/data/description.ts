import { plainText } from '@toasoan/html-policy';

/** About as many characters as a search engine shows under a title. */
const SHOWN = 160;

interface Described {
  title: string;
  lead?: string;
  body: string;
}

/** What search engines show under the title: the lead, else how the body begins, in whole words; a page of pictures alone has its title. */
export function descriptionOf({ title, lead = '', body }: Described): string {
  if (lead.trim() !== '') return lead;
  const text = plainText(body).replace(/\s+/gu, ' ');
  if (text === '') return title;
  if (text.length <= SHOWN) return text;
  const end = text.lastIndexOf(' ', SHOWN);
  return `${text.slice(0, end > 0 ? end : SHOWN).replace(/[\s.,;:–-]+$/u, '')}…`;
}

import type { Random } from './random.js';
import { COMMON, WORDS, type Theme } from './vocabulary.js';

/** What a template's `{unit}`, `{superior}` and `{place}` stand for in one article. */
export interface Setting {
  unit: string;
  superior: string;
  place: string;
}

const SLOT = /\{([^{}]+)\}/g;
const isList = (name: string): name is keyof typeof WORDS => Object.hasOwn(WORDS, name);

/** Fills a template's slots, and the slots of what they were filled with. */
export function fill(template: string, setting: Setting, random: Random): string {
  return template.replace(SLOT, (_whole, slot: string) => {
    if (slot === 'unit' || slot === 'superior' || slot === 'place') return setting[slot];
    const range = /^(\d+)-(\d+)$/.exec(slot);
    if (range) return String(random.between(Number(range[1]), Number(range[2])));
    if (!isList(slot)) throw new Error(`no such list of words: ${slot}`);
    return fill(random.pick<string>(WORDS[slot]), setting, random);
  });
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

export const sentence = (template: string, setting: Setting, random: Random): string =>
  capital(fill(template, setting, random));

/** Article HTML of about `words` words: paragraphs, headings every few paragraphs, now and then a list or a table. */
export function body(theme: Theme, words: number, setting: Setting, random: Random): string {
  const html: string[] = [];
  let written = 0;
  while (written < words) {
    if (html.length > 1 && html.length % 5 === 0) html.push(`<h2>${random.pick(theme.headings)}</h2>`);
    const sentences: string[] = [];
    for (let count = random.between(2, 5); count > 0; count -= 1) {
      const pool = random.next() < 0.45 ? theme.sentences : COMMON;
      const next = sentence(random.pick<string>(pool), setting, random);
      if (!sentences.includes(next)) sentences.push(next);
    }
    const text = sentences.join(' ');
    html.push(`<p>${text}</p>`);
    written += text.split(' ').length;
  }
  const extra = random.next();
  if (extra < 0.12) html.push(list(theme, setting, random));
  else if (extra < 0.18) html.push(table(setting, random));
  return html.join('\n');
}

function list(theme: Theme, setting: Setting, random: Random): string {
  const items = theme.sentences.map((template) => `<li>${sentence(template, setting, random)}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

function table(setting: Setting, random: Random): string {
  const rows = WORDS.trade.slice(0, 4).map((trade) => {
    const people = fill('{18-960}', setting, random);
    return `<tr><td>${capital(trade)}</td><td>${people}</td><td>${fill('{money}', setting, random)}</td></tr>`;
  });
  const head = '<thead><tr><th>Ngành</th><th>Đoàn viên</th><th>Kinh phí</th></tr></thead>';
  return `<table>${head}<tbody>${rows.join('')}</tbody></table>`;
}

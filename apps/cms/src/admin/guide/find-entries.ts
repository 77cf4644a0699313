import type { GuideEntry } from '@toasoan/contracts';
import { fold } from '@toasoan/vietnamese';

/** Words so common in questions that they tell nothing. */
const EMPTY = new Set(
  fold('làm sao thế nào như gì có không được là thì và của cho tôi em mình ạ với ở để bị').split(' '),
);

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
const textOf = ({ answer }: GuideEntry): string => answer.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ');

/** The entries that have every word, marks of tone and vowel aside; all of them where nothing is asked. */
export function findEntries(entries: readonly GuideEntry[], query: string): GuideEntry[] {
  const wanted = wordsOf(query);
  return entries.filter((entry) => {
    const text = fold(`${entry.question} ${textOf(entry)}`);
    return wanted.every((word) => text.includes(word));
  });
}

const MOST_OFFERED = 3;

/** What may already answer a question that is being typed: entries whose question shares most telling words with it. */
export function offerEntries(entries: readonly GuideEntry[], typed: string): GuideEntry[] {
  const told = new Set(wordsOf(typed).filter((word) => !EMPTY.has(word)));
  if (told.size === 0) return [];
  const scored = entries.map((entry) => {
    const words = new Set(wordsOf(entry.question));
    return { entry, shared: [...told].filter((word) => words.has(word)).length };
  });
  return scored
    .filter(({ shared }) => shared >= Math.min(2, told.size))
    .sort((a, b) => b.shared - a.shared || b.entry.helpful - a.entry.helpful)
    .slice(0, MOST_OFFERED)
    .map(({ entry }) => entry);
}

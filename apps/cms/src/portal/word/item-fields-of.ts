import type { ItemFields } from '@toasoan/contracts';
import { textOfBody } from '@toasoan/html-policy';
import type { WordArticle } from '@toasoan/word-in';
import { bodyWithPictures } from '@toasoan/word-in/browser';

/** As the contract bounds it (`itemFieldsSchema`). */
export const LONGEST_TEXT = 40_000;

/** The fields of an item that a Word file has words for; `text` always, perhaps longer than an item may be. */
export function itemFieldsOf(article: WordArticle): Partial<ItemFields> & { text: string } {
  const { title, lead, byline, bodyHtml } = article;
  // Pictures go into the item's list, each with its caption.
  const { text } = textOfBody(bodyWithPictures(bodyHtml, new Map()));
  return {
    ...(title === '' ? {} : { title: title.slice(0, 250) }),
    ...(lead === '' ? {} : { lead: lead.slice(0, 2000) }),
    ...(byline === null ? {} : { byline: byline.slice(0, 255) }),
    text,
  };
}

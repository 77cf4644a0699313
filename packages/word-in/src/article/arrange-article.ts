import { NOTES } from '../notes.js';
import { findAll, isElement, type Node, wordsOf } from '../tree/tree.js';
import type { WordNote } from '../word-article.js';
import { pullCredits } from './pull-credits.js';
import { pullLead } from './pull-lead.js';
import { isCapitals, pullTitle } from './pull-title.js';
import { type Credits, partCaption } from './read-credits.js';
import { withoutLetterhead } from './without-letterhead.js';

export interface ArrangedArticle {
  title: string;
  lead: string;
  credits: Credits;
  body: Node[];
  /** By the picture's `src`. */
  captions: ReadonlyMap<string, { caption: string; credit: string; alt: string }>;
  notes: WordNote[];
}

/** Which of a document's blocks are the title, the lead, the line of names, and what is left as the body. */
export function arrangeArticle(blocks: readonly Node[]): ArrangedArticle {
  const letterhead = withoutLetterhead(blocks);
  const { title, rest: afterTitle } = pullTitle(letterhead.rest);
  const { credits, rest: withoutCredits } = pullCredits(afterTitle);
  const { lead, rest: body, marked } = pullLead(withoutCredits);
  const notes: WordNote[] = [];
  if (title === '') notes.push(NOTES.titleMissing());
  if (isCapitals(title)) notes.push(NOTES.titleCapitals());
  if (lead !== '' && !marked) notes.push(NOTES.leadPlain());
  if (letterhead.dropped) notes.push(NOTES.letterheadDropped());
  return { title, lead, credits, body, captions: captionsOf(body, credits.photographer), notes };
}

function captionsOf(body: readonly Node[], photographer: string | null): ArrangedArticle['captions'] {
  const captions = new Map<string, { caption: string; credit: string; alt: string }>();
  for (const figure of findAll({ type: 'root', children: [...body] }, 'figure')) {
    const words = figure.children.find((child) => isElement(child, 'figcaption'));
    const { caption, credit } = partCaption(words ? wordsOf(words) : '');
    for (const picture of findAll(figure, 'img')) {
      const { src, alt } = picture.properties;
      picture.properties['alt'] = usefulAlt(typeof alt === 'string' ? alt : '');
      captions.set(String(src), { caption, credit: credit || (photographer ?? ''), alt: picture.properties['alt'] });
    }
  }
  return captions;
}

/** Word writes what it guesses, cameras write file names: neither tells a reader what is to be seen. */
function usefulAlt(alt: string): string {
  const words = alt
    .replace(/(?:description automatically generated|mô tả được tạo tự động|ai-generated content[^.]*).*$/is, '')
    .replace(/[\s,.;:]+$/, '')
    .trim();
  const isName =
    /^(?:picture|image|img|dsc|ảnh|hình|no description|screenshot|zalo)?[\s_\-–\d().]*$|\.(?:jpe?g|png|gif|webp)$/i;
  return isName.test(words) || words.length > 300 ? '' : words;
}

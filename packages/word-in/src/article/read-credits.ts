import { oneLine } from '../tree/tree.js';

/** Who made what, as the line under an article says it. */
export interface Credits {
  /** Who wrote it. */
  byline: string | null;
  /** Who took the pictures. */
  photographer: string | null;
  /** Where it was taken from. */
  source: string | null;
}

type Work = 'words' | 'pictures' | 'source';
const WORK: Readonly<Record<string, Work>> = {
  tin: 'words',
  bài: 'words',
  'bài viết': 'words',
  'tác giả': 'words',
  'người viết': 'words',
  ctv: 'words',
  'cộng tác viên': 'words',
  'thực hiện': 'words',
  ảnh: 'pictures',
  hình: 'pictures',
  'hình ảnh': 'pictures',
  clip: 'pictures',
  nguồn: 'source',
  theo: 'source',
};
const NAMES = Object.keys(WORK).sort((one, other) => other.length - one.length);
const LABEL = new RegExp(
  `^(?:${NAMES.join('|')})(?:\\s*(?:,|và|&|-|–|/)\\s*(?:${NAMES.join('|')}))*\\s*[:：]\\s*`,
  'iu',
);
const LONGEST = 120;

/**
 * "Tin, ảnh: Minh Anh"; "Bài: Lê Hoa – Ảnh: Văn Nam"; "(Theo: Báo Lao Động)". Null for any line that is more than that.
 */
export function readCredits(line: string): Credits | null {
  const bare = oneLine(line).replace(/^[([]\s*|\s*[)\]]?\s*\.?$/g, '');
  if (bare.length > LONGEST) return null;
  const pieces = bare.split(new RegExp(`(?<=[:：][^:：]*)\\s*[;–\\-|/.,]\\s*(?=${LABEL.source.slice(1)})`, 'iu'));
  const credits: Credits = { byline: null, photographer: null, source: null };
  for (const piece of pieces) {
    const [label = ''] = LABEL.exec(piece.trim()) ?? [];
    const name = piece.trim().slice(label.length).trim();
    if (label === '' || name === '' || name.split(' ').length > 10) return null;
    const works = label.toLowerCase().match(new RegExp(NAMES.join('|'), 'giu')) ?? [];
    for (const work of works.map((word) => WORK[word])) {
      if (work === 'words') credits.byline ??= name;
      if (work === 'pictures') credits.photographer ??= name;
      if (work === 'source') credits.source ??= name;
    }
  }
  return credits;
}

/** A name by itself, as it stands to the right under an article: a few words with capitals, no sentence. */
export function isPersonName(line: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}\p{M}]*\.?)(?:[\s–-]+(?:\p{Lu}[\p{L}\p{M}]*\.?)){1,5}$/u.test(oneLine(line)) &&
    line !== line.toUpperCase()
  );
}

const CAPTION_CREDIT = /^(.*?)\s*[([–-]?\s*(?:ảnh|nguồn ảnh|hình)\s*[:：]\s*([^:()[\]]{2,80}?)\s*[)\]]?\s*\.?$/isu;
const CAPTION_LABEL = /^(?:ảnh|hình)\s*(?:số\s*)?\d*\s*[:.–-]\s*/iu;

/** A caption parted from who took the picture: "Trao quà (Ảnh: Minh Anh)", "Ảnh 1: Trao quà". */
export function partCaption(caption: string): { caption: string; credit: string } {
  const whole = oneLine(caption);
  const [, words, credit] = CAPTION_CREDIT.exec(whole) ?? [];
  if (words !== undefined && credit !== undefined && (words !== '' || isPersonName(credit))) {
    return { caption: partCaption(words).caption, credit };
  }
  return { caption: whole.replace(CAPTION_LABEL, ''), credit: '' };
}

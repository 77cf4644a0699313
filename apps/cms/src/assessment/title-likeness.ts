import { fold } from '@toasoan/vietnamese';

/** Words that stand in half of all titles and so tell nothing. */
const COMMON = new Set('cong doan ldld lien lao dong tinh huyen xa phuong cac cho va cua tai voi nam'.split(' '));

const YEAR = /^(?:19|20)\d\d$/;

/** The telling words of a title, folded: case, marks and đ do not matter. */
export function tellingWords(title: string): Set<string> {
  const words = fold(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !COMMON.has(word) && !YEAR.test(word));
  return new Set(telling.length > 0 ? telling : words);
}

/** How much two titles say the same: 0 nothing, 1 the same words in whatever order. */
export function titleLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

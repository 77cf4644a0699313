import { toLine } from './unicode.js';

const collator = new Intl.Collator('vi', { numeric: true });

/** Order of the Vietnamese alphabet (a ă â … d đ e ê …), numbers by value. */
export function compareVi(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Order of people in Vietnamese lists: by given name (the last word), then family name, then middle names. */
export function comparePeople(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  return (
    compareVi(left.given, right.given) || compareVi(left.family, right.family) || compareVi(left.middle, right.middle)
  );
}

function parts(name: string): { given: string; family: string; middle: string } {
  const words = toLine(name).split(' ');
  const given = words.pop() ?? '';
  const family = words.shift() ?? '';
  return { given, family, middle: words.join(' ') };
}

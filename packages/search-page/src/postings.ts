/** A place in a list of articles: which, and whether the word stands in its title. */
export interface Posting {
  article: number;
  inTitle: boolean;
}

/** Bytes of a posting after one of article `last` (-1: none): the step and the title's bit, seven bits to a byte. */
export function encodePosting({ article, inTitle }: Posting, last: number): number[] {
  const bytes: number[] = [];
  let rest = (article - last) * 2 + (inTitle ? 1 : 0);
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/** Reads what `encodePosting` wrote, as base64, in the order of the articles. */
export function* decodePostings(base64: string): Generator<Posting> {
  const bytes = atob(base64);
  let [article, value, factor] = [-1, 0, 1];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes.charCodeAt(at);
    value += (byte % 128) * factor;
    factor *= 128;
    if (byte >= 128) continue;
    article += Math.floor(value / 2);
    yield { article, inTitle: value % 2 === 1 };
    [value, factor] = [0, 1];
  }
}

/** The six tones in the order of every table of this folder: none, sắc, huyền, hỏi, ngã, nặng. */
export const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;

/** The twelve vowels that carry a tone; each is a row of every table of this folder. */
export const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'] as const;
export type Vowel = (typeof VOWELS)[number];

/** Six codes of one vowel, in the order of `TONES`, written with a space between. */
type Rows = Readonly<Record<Vowel, string>>;

/** `[letter, code]` of every capital beyond ASCII; `-` stands where the code page has none, or none that is text. */
export function capitalLetters(rows: Rows, d: string): (readonly [letter: string, code: string])[] {
  return smallLetters(rows, d)
    .filter(([, code]) => code !== '-')
    .map(([letter, code]) => [letter.toUpperCase(), code] as const);
}

/**
 * `[letter, code]` of every small letter beyond ASCII: from a row per vowel and the code of đ.
 */
export function smallLetters(rows: Rows, d: string): (readonly [letter: string, code: string])[] {
  const vowels = VOWELS.flatMap((vowel) =>
    rows[vowel].split(' ').map((code, tone) => [`${vowel}${TONES[tone] ?? ''}`.normalize('NFC'), code] as const),
  );
  return [...vowels, ['đ', d] as const].filter(([letter]) => !/[a-z]/.test(letter));
}

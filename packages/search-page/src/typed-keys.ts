const VOWEL = /[aeiouy]/;

/**
 * Words that may have been meant by keys typed while the Vietnamese keyboard was off, folded as the index holds words:
 * Telex (`ddoanf`) and VNI (`d9oan2`) of `đoàn` both give `doan`. Only for a word that is found nowhere as it stands: the
 * same letters can be a word of their own (`xoong`).
 */
export function typedKeys(folded: string): string[] {
  const meant = [telex(folded), vni(folded)].filter((word) => word !== folded && VOWEL.test(word));
  return [...new Set(meant)];
}

function telex(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const vowel = word.search(VOWEL);
  if (vowel === -1 && !word.includes('w')) return word;
  const [head, tail] = [word.slice(0, vowel + 1), word.slice(vowel + 1)];
  // The tone stands anywhere after the vowel; double letters and w are marks on it.
  return (head + tail.replace(/[sfrxjz]/, ''))
    .replace(/^dd/, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/([auo])w/g, '$1')
    .replace(/w/g, 'u');
}

function vni(word: string): string {
  return /^[a-z][a-z0-9]*$/.test(word) && /\d/.test(word) ? word.replace(/\d/g, '') : word;
}

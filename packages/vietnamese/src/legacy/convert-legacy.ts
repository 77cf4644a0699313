import { asWindows } from './as-windows.js';
import { CODE_PAGES, fromViscii, fromVps, fromWindows1258 } from './code-pages.js';
import { familyOf, type LegacyEncoding } from './encoding-of-font.js';
import { isSyllable } from './syllable.js';
import { fromTcvn3 } from './tcvn3.js';
import { fromVni } from './vni.js';

/**
 * Text of a legacy font as Unicode (NFC). Never asks whether the text is legacy: `recogniseLegacy` does. Words that hold
 * what no legacy font has are Unicode already and stay, and with them a word between two of them that could be either.
 */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  const decode = DECODERS[encoding];
  const whole = asWindows(text);
  const { words: pattern, isUnicode } = CODE_PAGES[familyOf(encoding)];
  const words = [...whole.matchAll(pattern)];
  const unicode = words.map(([word]) => isUnicode(word));
  const stays = (index: number): boolean => {
    const [word = ''] = words[index] ?? [];
    if (unicode[index] === true) return true;
    const around = [unicode[index - 1], unicode[index + 1]].filter((known) => known !== undefined);
    return around.length > 0 && around.every(Boolean) && isSyllable(word);
  };
  let index = 0;
  return whole
    .replace(pattern, (word) => {
      const kept = stays(index);
      index += 1;
      return kept ? word : decode(word);
    })
    .normalize('NFC');
}

const DECODERS: Readonly<Record<LegacyEncoding, (word: string) => string>> = {
  tcvn3: (word) => fromTcvn3(healed(word)),
  tcvn3_capitals: (word) => fromTcvn3(healed(word)).toUpperCase(),
  vni: fromVni,
  viscii: fromViscii,
  vps: fromVps,
  windows1258: fromWindows1258,
};

/**
 * Ð, é in TCVN3, that was taken for a look-alike of Đ when it was saved: é again where that makes a syllable and Đ makes
 * none. Not in capitals: "NĐ" is an abbreviation.
 */
function healed(word: string): string {
  if (!word.includes('Đ') || word === word.toUpperCase() || isSyllable(word)) return word;
  const back = word.replaceAll('Đ', 'Ð');
  return isSyllable(fromTcvn3(back)) ? back : word;
}

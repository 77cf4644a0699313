import type { LegacyRun } from './propose-conversion.js';
import { TCVN3 } from './tcvn3.js';
import { VISCII } from './viscii.js';
import { VNI } from './vni.js';
import { VPS } from './vps.js';
import { WINDOWS_1258 } from './windows-1258.js';

const tcvn3 = new Map(TCVN3);
const vni = new Map(VNI);

/** The way back, for tests: Unicode as somebody typed it with VNI. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')].map((letter) => vni.get(letter) ?? letter).join('');
}

/** As typed with TCVN3 in one font: a capital with a tone becomes the small letter, for the font has no other. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter)
    .join('');
}

/** As typed with TCVN3 by somebody who takes the font of capitals for the letters that need it. */
export function toTcvn3Runs(text: string): LegacyRun[] {
  const runs: LegacyRun[] = [];
  for (const letter of text.normalize('NFC')) {
    const capital = !tcvn3.has(letter) && tcvn3.has(letter.toLowerCase());
    const font = capital ? '.VnTimeH' : '.VnTime';
    const code = tcvn3.get(capital ? letter.toLowerCase() : letter) ?? letter;
    const last = runs.at(-1);
    if (last?.font === font) last.text += code;
    else runs.push({ text: code, font });
  }
  return runs;
}

const RARE = { viscii: new Map(VISCII), vps: new Map(VPS) } as const;
const windows1258 = new Map(WINDOWS_1258);

/** As typed with a code page that few had; a capital that it lacks becomes the small letter. */
export function toRare(text: string, encoding: 'viscii' | 'vps' | 'windows1258'): string {
  if (encoding !== 'windows1258') {
    const table = RARE[encoding];
    return [...text.normalize('NFC')]
      .map((letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter)
      .join('');
  }
  // A vowel with its own sign, then the tone as a sign of its own.
  return [...text.normalize('NFC')]
    .map((letter) => {
      const parts = letter.normalize('NFD');
      const [tone = ''] = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts) ?? [];
      const vowel = parts.replace(tone, '').normalize('NFC');
      return (windows1258.get(vowel) ?? vowel) + (windows1258.get(tone) ?? tone);
    })
    .join('');
}

import type { LegacyRun } from './propose-conversion.js';
import { TCVN3 } from './tcvn3.js';
import { VNI } from './vni.js';

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

/**
 * Windows-1258 as Windows-1252 shows its bytes: five tone marks that follow their vowel, and four letters in both cases.
 * All others stand at the same place in both code pages. Checked against the WHATWG encoding standard.
 */
export const WINDOWS_1258: readonly (readonly [letter: string, code: string])[] = [
  ['\u0300', 'Ì'],
  ['\u0301', 'ì'],
  ['\u0309', 'Ò'],
  ['\u0303', 'Þ'],
  ['\u0323', 'ò'],
  ['Ă', 'Ã'],
  ['ă', 'ã'],
  ['Đ', 'Ð'],
  ['đ', 'ð'],
  ['Ơ', 'Õ'],
  ['ơ', 'õ'],
  ['Ư', 'Ý'],
  ['ư', 'ý'],
];

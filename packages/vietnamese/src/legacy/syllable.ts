import { TONES } from './letters.js';

/**
 * The rimes of written Vietnamese, without tone; a row per first vowel. `ăk`, `ôk` … are of names of the Central Highlands.
 */
const RIMES = new Set(
  [
    'a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot',
    'ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uô uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
    'ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
    'y yêm yên yêng yêt yêu',
  ].flatMap((row) => row.split(' ')),
);

const WORD = /^(ngh|ng|nh|gh|gi|g|kh|k|ph|qu|q|th|tr|t|ch|c|b|d|đ|h|l|m|n|r|s|v|x|)(\P{M}+)$/u;
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A syllable that ends in a stop takes sắc or nặng, nothing else. */
const STOP = /(?:c|ch|k|p|t)$/;
const BEFORE_E_AND_I = /^[eêiy]/;

/** Whether one word, in NFC and any case, is a possible Vietnamese syllable: what may be written, not what has a meaning. */
export function isSyllable(word: string): boolean {
  const marks = word.toLowerCase().normalize('NFD');
  const tones = marks.match(TONE_MARK) ?? [];
  if (tones.length > 1) return false;
  const [tone = TONES[0]] = tones;
  const bare = marks.replace(TONE_MARK, '').normalize('NFC');
  if (STOP.test(bare) && tone !== '\u0301' && tone !== '\u0323') return false;
  return splits(bare).some(([onset, rime]) => RIMES.has(rime) && spelledRight(onset, rime));
}

function splits(bare: string): [onset: string, rime: string][] {
  const [, onset = '', rime = ''] = WORD.exec(bare) ?? [];
  // "gì", "giếng" and "quốc" write the onset's second letter and the rime's first as one.
  const shared: [string, string][] =
    onset === 'gi' || onset === 'qu' ? [[onset.slice(0, 1), onset.slice(1) + rime]] : [];
  if (onset === 'gi' || bare === 'gi') shared.push(['g', bare.slice(1)]);
  return [[onset, rime], ...shared];
}

function spelledRight(onset: string, rime: string): boolean {
  const front = BEFORE_E_AND_I.test(rime);
  if (onset === 'k' || onset === 'ngh' || onset === 'gh') return front;
  if (onset === 'c' || onset === 'ng') return !front;
  if (onset === 'g') return !front || rime.startsWith('i');
  if (onset === 'q') return /^u(?:[aâăeêiơô]|y(?!u))/.test(rime);
  if (onset === 'qu') return !/^[uưo]/.test(rime);
  return true;
}

/** Words that say what kind of body it is, not which one; longest first. */
const COMMON =
  /^(?:liên đoàn lao động|công đoàn cơ sở|công đoàn ngành|công đoàn các|công đoàn|ldld|lđlđ|cđcs|cđ|ngành|ban|tỉnh|thành phố|thị xã|huyện|đảo|phường|xã|tp\.?|tx\.?|công ty tnhh|công ty cổ phần|công ty|trường|trung tâm|cổ phần|tnhh)\s+/iu;

/** The name without the words that half of all units begin with: what a person looks it up by. */
export function lookUpName(name: string): string {
  let rest = name.normalize('NFC').trim();
  for (let shorter = rest.replace(COMMON, ''); shorter !== rest; shorter = rest.replace(COMMON, '')) rest = shorter;
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

/** The letter of the alphabet under which the directory lists a name: Đ, Ô and Ư are letters of their own, tones are not. */
export function directoryLetter(name: string): string {
  const first = lookUpName(name).match(/[\p{L}\p{N}]/u)?.[0] ?? '#';
  const bare = first
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return bare.toLocaleUpperCase('vi');
}

const TELEX: Readonly<Record<string, string>> = { Đ: 'dd', Ă: 'aw', Â: 'aa', Ê: 'ee', Ô: 'oo', Ơ: 'ow', Ư: 'uw' };

/** The letter as it stands in an address: `a`; as Telex types it, `dd` for Đ; `so` for figures, `khac` for the rest. */
export function letterSlug(letter: string): string {
  if (/^[A-Z]$/.test(letter)) return letter.toLowerCase();
  if (/^\p{N}$/u.test(letter)) return 'so';
  return TELEX[letter] ?? 'khac';
}

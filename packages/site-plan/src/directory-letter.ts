/** Words that say what kind of body it is, not which one; longest first. */
const COMMON = oneOf([
  ...[
    'liên đoàn lao động',
    'công đoàn cơ sở',
    'công đoàn ngành',
    'công đoàn các',
    'công đoàn',
    'ldld',
    'lđlđ',
    'cđcs',
    'cđ',
  ],
  ...['ngành', 'ban', 'tỉnh', 'thành phố', 'thị xã', 'huyện', 'đảo', 'phường', 'xã', 'tp\\.?', 'tx\\.?'],
  ...['trường', 'trung tâm', 'chi nhánh', 'xí nghiệp', 'nhà máy'],
]);
/** The legal forms of companies and cooperatives. */
const COMPANY = oneOf([
  ...[
    'tổng công ty',
    'công ty',
    'cty',
    'tct',
    'doanh nghiệp tư nhân',
    'doanh nghiệp',
    'dntn',
    'dn',
    'hợp tác xã',
    'htx',
  ],
  ...['liên hiệp', 'liên doanh', 'trách nhiệm hữu hạn', 'tnhh', 'một thành viên', 'hai thành viên', 'mtv', '[12]tv'],
  ...['cổ phần', 'cp', 'ctcp', 'tư nhân', 'nhà nước'],
]);
/** What half of all companies do; dropped behind a legal form alone, for a union of the trade is called after it. */
const TRADE = oneOf([
  ...['thương mại', 'dịch vụ', 'sản xuất', 'xây dựng', 'đầu tư', 'phát triển', 'xuất nhập khẩu', 'kinh doanh'],
  ...['tmdv', 'tm', 'dv', 'sx', 'xd', 'đt', 'xnk', 'kd', 'và'],
]);

/** One of the words, as a whole, with something behind it. */
function oneOf(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})(?:\\s*[-–/&+,]\\s*|\\s+)(?=\\S)`, 'iu');
}

/** The name without the words that half of all units begin with: what a person looks it up by. */
export function lookUpName(name: string): string {
  let rest = name.normalize('NFC').trim();
  let company = false;
  for (;;) {
    const own = rest.replace(COMPANY, '');
    company ||= own !== rest;
    const shorter = company ? own.replace(COMMON, '').replace(TRADE, '') : own.replace(COMMON, '');
    if (shorter === rest) return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
    rest = shorter;
  }
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

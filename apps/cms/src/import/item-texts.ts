import { type FormerItem, legacyTexts, looksDoubleEncoded, type Mapping } from '@toasoan/former-site';
import { BODY_LIMITS, readableBody } from '@toasoan/html-policy';
import { ENCODING_NAMES } from '@toasoan/newsroom';
import { type ImportWarning, warning } from './import-warning';

/** Pictures written into the text by their bytes: a megabyte each, and no file that could be kept. */
const EMBEDDED = /(<img\b[^<>]*?\bsrc\s*=\s*)(["'])data:[^"']*\2/gi;

export interface FitItem {
  item: FormerItem;
  warnings: ImportWarning[];
}

/** The item with a body that may be parsed; in words why no article can be made of it. Nothing is parsed before. */
export function fitItem(read: FormerItem): FitItem | { why: string } {
  const whole = read.body.replace(EMBEDDED, '$1$2data:,$2');
  const body = readableBody(whole);
  if (body === null) {
    const most = BODY_LIMITS.characters.toLocaleString('vi');
    return {
      why: `Nội dung dài quá ${most} ký tự hoặc HTML có quá nhiều thẻ. Hãy nhập tay tin này, chia thành nhiều phần.`,
    };
  }
  const flat = warning('html_removed', 'HTML lồng nhau quá sâu.', 'Chỉ giữ phần chữ');
  return { item: { ...read, body }, warnings: body === whole ? [] : [flat] };
}

/** The texts of an item as they shall be cleaned: in Unicode where the mapping says so. */
export function itemTexts({ item, warnings: before }: FitItem, mapping: Mapping): FitItem {
  const warnings = [...before];
  if (looksDoubleEncoded(`${item.title} ${item.lead} ${item.body}`)) {
    const words = 'Chữ bị mã hóa hai lần (UTF-8 lưu như Latin-1), người đọc thấy «áº», «Ã».';
    warnings.push(warning('double_encoded', words, 'Giữ nguyên; nên xuất lại cơ sở dữ liệu với đúng bảng mã'));
  }
  const legacy = legacyTexts(item);
  const [first] = legacy.proposals;
  if (first === undefined) return { item, warnings };
  const words = `Chữ viết bằng bảng mã cũ ${ENCODING_NAMES[first.encoding]}: «${shortened(first.before)}».`;
  const converts = mapping.legacyText === 'convert';
  const done = converts
    ? `Đã chuyển sang Unicode: «${shortened(first.after)}»`
    : 'Giữ nguyên; hãy chuyển trong màn hình soạn thảo';
  warnings.push(warning('legacy_encoding', words, done));
  return { item: converts ? { ...item, ...legacy.converted() } : item, warnings };
}

function shortened(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= 8 ? words.join(' ') : `${words.slice(0, 8).join(' ')}…`;
}

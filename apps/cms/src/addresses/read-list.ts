import { MOST_IMPORT_LINES } from '@toasoan/contracts';
import { parseAddress } from '@toasoan/site-plan';

/** A line of the list: an address of the former site as the site compares it, and what the list says it leads to. */
export interface ListLine {
  line: number;
  from: string;
  target: string;
}
export interface RefusedLine {
  line: number;
  address: string;
  message: string;
}

/**
 * Reads a list as spreadsheets write it: two columns, parted by a tab, a semicolon or a comma; quotes as in RFC 4180; a first
 * line of headings is passed over. Only what can be known without the newsroom is refused here.
 */
export function readList(csv: string): { lines: ListLine[]; refused: RefusedLine[] } {
  const rows = csv.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const separator = separatorOf(rows.find((row) => row.trim() !== '') ?? '');
  const lines: ListLine[] = [];
  const refused: RefusedLine[] = [];
  const seen = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const line = index + 1;
    const [address = '', target = ''] = cellsOf(row, separator);
    if (address === '' && target === '') continue;
    if (lines.length + refused.length === 0 && !/^(?:\/|https?:)/i.test(address)) continue;
    const refuse = (message: string) => refused.push({ line, address, message });
    if (lines.length + refused.length >= MOST_IMPORT_LINES) {
      refuse(
        `Danh sách dài quá ${MOST_IMPORT_LINES.toLocaleString('vi')} dòng. Hãy nhập các dòng từ đây trong một danh sách khác.`,
      );
      break;
    }
    const from = formerPath(address);
    if (from.path === null) refuse(from.message);
    else if (target === '') refuse('Thiếu cột thứ hai: địa chỉ mới, hoặc tin bài mà địa chỉ cũ dẫn tới.');
    else if (seen.has(from.path)) {
      if (seen.get(from.path) !== target)
        refuse('Địa chỉ cũ này đã có ở một dòng trên với đích khác. Hãy bỏ một dòng.');
    } else {
      seen.set(from.path, target);
      lines.push({ line, from: from.path, target });
    }
  }
  return { lines, refused };
}

function separatorOf(row: string): string {
  const bare = row.replace(/"(?:[^"]|"")*"/g, '');
  return ['\t', ';'].find((sign) => bare.includes(sign)) ?? ',';
}

function cellsOf(row: string, separator: string): string[] {
  const cells: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}]*))(?:${separator}|$)`, 'y');
  while (cell.lastIndex < row.length) {
    const match = cell.exec(row);
    if (match === null) break;
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').normalize('NFC').trim());
  }
  return cells;
}

/** The path of an old address, decoded, as the publisher looks it up; of a whole address its host does not matter. */
export function formerPath(address: string): { path: string } | { path: null; message: string } {
  const refused = (message: string) => ({ path: null, message });
  const whole = /^https?:\/\/[^/?#\s]+([/?#].*)?$/i.exec(address);
  const [path = ''] = (whole ? (whole[1] ?? '/') : address).split('#');
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\'))
    return refused('Địa chỉ cũ phải bắt đầu bằng dấu / hoặc https://.');
  if (path.includes('?'))
    return refused(
      'Địa chỉ cũ có dấu «?». Chuyển hướng chỉ tính phần trước dấu hỏi: hãy ghi địa chỉ không có phần đó.',
    );
  let decoded: string;
  try {
    decoded = decodeURIComponent(path).normalize('NFC');
  } catch {
    return refused('Địa chỉ cũ có dấu % sai, không đọc được. Hãy chép lại địa chỉ.');
  }
  if (/[\s\p{Cc}]/u.test(decoded)) return refused('Địa chỉ cũ có khoảng trắng, chuyển hướng chưa nhận được.');
  if (decoded.length > 500) return refused('Địa chỉ cũ dài quá 500 ký tự.');
  if (parseAddress(decoded.endsWith('/') ? decoded : `${decoded}/`) !== null || parseAddress(decoded) !== null)
    return refused('Địa chỉ này là của trang tin hiện nay, không phải địa chỉ cũ.');
  return { path: decoded };
}

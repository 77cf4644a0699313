import type { QualityCode } from '@toasoan/contracts';

export type PersonalCode = Extract<
  QualityCode,
  'identity_number' | 'bank_account' | 'phone_number' | 'email_address' | 'tax_or_insurance'
>;

/** Where a text seems to give a person's number or address away. */
export interface PersonalNumber {
  code: PersonalCode;
  text: string;
  /** In UTF-16 units. */
  offset: number;
}

/** Words on the same line before a place, folded by the caller's pattern; a line is a paragraph. */
export function before(text: string, offset: number, reach: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(Math.max(line, offset - reach), offset);
}

export function after(text: string, end: number, reach: number): string {
  const line = text.indexOf('\n', end);
  return text.slice(end, Math.min(line === -1 ? text.length : line, end + reach));
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** "100.000.000 đồng", "1,5 tỷ", "500000000đ": money, whatever its number looks like. */
export const isMoney = (text: string, end: number): boolean =>
  /^\s*(?:đồng|đ(?![\p{L}])|₫|vnđ|vnd|triệu|tỷ|tỉ|nghìn|ngàn|usd)/iu.test(after(text, end, 12));

/** "0912345678/QĐ-LĐLĐ": the number of a document. */
export const isDocument = (text: string, end: number): boolean => /^\s?\/\s?\p{L}/u.test(after(text, end, 4));

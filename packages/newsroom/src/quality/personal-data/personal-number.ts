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

/**
 * The text as its numbers are looked for in: spaces and dashes of every kind as the plain ones, full-width digits as digits.
 * One character for one, so that places stay places.
 */
export function plainSigns(text: string): string {
  return text
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));
}

/** Words on the same line before a place, folded by the caller's pattern; a line is a paragraph. */
export function before(text: string, offset: number, reach: number): string {
  const words = text.slice(Math.max(0, offset - reach), offset);
  return words.slice(words.lastIndexOf('\n') + 1);
}

export function after(text: string, end: number, reach: number): string {
  const words = text.slice(end, end + reach);
  const line = words.indexOf('\n');
  return line === -1 ? words : words.slice(0, line);
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * "100.000.000 đồng", "1,5 tỷ", "500000000đ", "50.000đ/người": money, whatever its number looks like. Not "đồng chí" and
 * "đ/c", the commonest words of a union's text, nor "Đồng Nai".
 */
const MONEY =
  /^\s*(?:đồng(?!\s*(?:chí|nghiệp|bào|phục|đội|hương|thời|ý|loạt|hành|tình|thuận|sức|lòng|hồ|nai|tháp|xuân|hới|xoài|văn|phú|kho)(?!\p{L}))(?!\p{L})|đ(?!\p{L}|\s?\/\s?c(?!\p{L}))|₫|vnđ|vnd|triệu|tỷ|tỉ|nghìn|ngàn|usd)/iu;
export const isMoney = (text: string, end: number): boolean => MONEY.test(after(text, end, 20));

/** "0912345678/QĐ-LĐLĐ": the number of a document; "0912345678/đ.c Lan" is none. */
export const isDocument = (text: string, end: number): boolean => /^\s?\/\s?\p{L}/u.test(after(text, end, 4));

import { articleTexts, type ArticleText } from '../article-texts.js';
import type { Finding, QualityInput } from '../quality-input.js';
import { findBankAccounts } from './find-bank-accounts.js';
import { findIdentityNumbers } from './find-identity-numbers.js';
import { findMailAddresses, findPhoneNumbers } from './find-phones-and-mail.js';
import { findTaxNumbers } from './find-tax-numbers.js';
import { type PersonalCode, type PersonalNumber, plainSigns } from './personal-number.js';

const WORDS: Readonly<Record<PersonalCode, readonly [what: string, advice: string]>> = {
  identity_number: ['số căn cước hoặc chứng minh', 'Hãy bỏ đi: số giấy tờ của người khác không được đưa lên trang.'],
  bank_account: ['số tài khoản ngân hàng', 'Hãy bỏ đi, trừ khi là tài khoản nhận ủng hộ của đơn vị.'],
  phone_number: ['số điện thoại di động', 'Hãy bỏ đi, trừ khi người đó đồng ý hoặc là số liên hệ của đơn vị.'],
  email_address: ['địa chỉ thư điện tử', 'Hãy bỏ đi, trừ khi là hộp thư của đơn vị.'],
  tax_or_insurance: ['mã số thuế hoặc số bảo hiểm', 'Hãy bỏ đi: số của người khác không được đưa lên trang.'],
};

/**
 * Personal data in what readers would read (Decree 13/2023/NĐ-CP; Law on personal data protection 91/2025/QH15). One
 * finding for each kind and text, at the first place; the sentence masks the number, the excerpt leads to it.
 */
export function checkPersonalData(article: QualityInput, now: Date): Finding[] {
  return articleTexts(article).flatMap((text) => ofText(text, now));
}

function ofText({ field, picture, label, text }: ArticleText, now: Date): Finding[] {
  const found = personalNumbers(text, now);
  const kinds = [...new Set(found.map(({ code }) => code))];
  return kinds.flatMap((code): Finding[] => {
    const [first, ...rest] = found.filter((number) => number.code === code);
    if (first === undefined) return [];
    const [what, advice] = WORDS[code];
    const more = rest.length > 0 ? ` và ${String(rest.length)} chỗ nữa` : '';
    const message = `${label} có vẻ ghi ${what} (${masked(first.text)}${more}). ${advice}`;
    const place = picture === undefined ? {} : { picture };
    return [{ code, message, field, ...place, excerpt: first.text, offset: first.offset }];
  });
}

/** Of each kind; a text with more is a list, and is found out by the first of them. */
const MOST = 200;

/**
 * What a text gives away, in order, at most 200 of a kind; of two readings of one place the one that words around it name
 * goes first.
 */
export function personalNumbers(text: string, now: Date): PersonalNumber[] {
  const plain = plainSigns(text);
  if (!/\d{3}|@/.test(plain)) return [];
  const candidates = [
    findTaxNumbers(plain),
    findBankAccounts(plain),
    findIdentityNumbers(plain, now),
    findPhoneNumbers(plain),
    findMailAddresses(plain),
  ].flatMap((found) => found.slice(0, MOST));
  const kept: PersonalNumber[] = [];
  for (const one of candidates) {
    const end = one.offset + one.text.length;
    if (kept.every(({ offset, text: other }) => end <= offset || offset + other.length <= one.offset)) kept.push(one);
  }
  return kept
    .map(({ code, offset, text: { length } }) => ({ code, offset, text: text.slice(offset, offset + length) }))
    .sort((a, b) => a.offset - b.offset);
}

/** Enough to find it by, too little to use it. */
function masked(text: string): string {
  const at = text.indexOf('@');
  if (at > 0) return `${text.slice(0, 2)}•••${text.slice(at)}`;
  const ends = text.replace(/[^\p{L}\p{N}+]/gu, '');
  return `${ends.slice(0, 3)}•••${ends.slice(-2)}`;
}

import { after, before, digitsOf, isDocument, isMoney, type PersonalNumber } from './personal-number.js';

const CALLED = /(?<!\p{L})(?:stk|số tài khoản|tài khoản(?: số)?|số tk|tk(?: số)?)(?!\p{L})[^\d\n]{0,40}$/iu;
const BANK =
  /(?<!\p{L})(?:ngân hàng|vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|acb|sacombank|vp ?bank|tp ?bank|shb|hd ?bank|vib|msb|eximbank|lienvietpostbank|lpbank|seabank|nam ?a ?bank|kienlongbank|scb|ocb|abbank)(?!\p{L})/iu;
const PHONE = /(?:điện thoại|(?<!\p{L})(?:đt|sđt|số đt|zalo|gọi|di động|hotline|đường dây nóng))[^\d\n]{0,12}$/iu;
const NUMBER = /(?<![\d/]|\d[.,-])\d(?:[ .-]?\d){5,18}(?![\d/])/g;

/** Account numbers: digits that the words before call one, or nine and more beside the name of a bank. */
export function findBankAccounts(text: string): PersonalNumber[] {
  return [...text.matchAll(NUMBER)]
    .filter(({ 0: number, index }) => {
      const end = index + number.length;
      if (isMoney(text, end) || isDocument(text, end)) return false;
      if (CALLED.test(before(text, index, 70))) return true;
      if (PHONE.test(before(text, index, 40))) return false;
      // A sum is written with dots; an account beside its bank is not.
      if (!/^[\d ]+$/.test(number) || digitsOf(number).length < 9) return false;
      return BANK.test(before(text, index, 30)) || BANK.test(after(text, end, 30));
    })
    .map(({ 0: number, index }) => ({ code: 'bank_account', text: number, offset: index }));
}

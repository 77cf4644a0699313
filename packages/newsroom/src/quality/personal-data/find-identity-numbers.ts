import { before, digitsOf, isDocument, isMoney, type PersonalNumber } from './personal-number.js';

/** Codes of provinces in identity numbers, Circular 59/2021/TT-BCA, Annex I; numbers given before mergers stay valid. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 ' +
    '045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 ' +
    '092 093 094 095 096'
  ).split(' '),
);

const CONTEXT =
  /(?:cccd|cmnd|cmt(?:nd)?|căn cước|chứng minh(?: nhân dân| thư)?|định danh(?: cá nhân)?|số giấy tờ)[^\d]{0,40}$/iu;
/** Where words name it, in any groups: "0790 9000 1234", "079-090-001-234". */
const NAMED = /(?<![\d/]|\d[.,-])\d(?:[ .-]?\d){8,11}(?![\d/-]|[.,]\d)/g;
const TWELVE = /(?<![\d/]|\d[.,-])\d{3}([ .]?)\d{3}\1\d{3}\1\d{3}(?![\d/-]|[.,]\d)/g;

/**
 * Identity numbers: twelve digits made as a citizen's are (province, century and sex, year of birth), or twelve or nine
 * digits that the words before call one. `now` tells which years of birth have come.
 */
export function findIdentityNumbers(text: string, now: Date): PersonalNumber[] {
  const named = [...text.matchAll(NAMED)].filter(({ 0: number, index }) => {
    const count = digitsOf(number).length;
    if (count !== 9 && count !== 12) return false;
    return CONTEXT.test(before(text, index, 70)) && !isMoney(text, index + number.length);
  });
  const made = [...text.matchAll(TWELVE)].filter(({ 0: number, index }) => {
    const end = index + number.length;
    return isCitizens(digitsOf(number), now) && !isMoney(text, end) && !isDocument(text, end);
  });
  return [...named, ...made].map(({ 0: number, index }) => ({ code: 'identity_number', text: number, offset: index }));
}

/** Circular 07/2016/TT-BCA, article 7: century and sex in the fourth digit (0, 1: 1900s; 2, 3: 2000s), then the year. */
function isCitizens(digits: string, now: Date): boolean {
  const century = Number(digits.charAt(3));
  if (!PROVINCES.has(digits.slice(0, 3)) || century > 3) return false;
  return 1900 + Math.floor(century / 2) * 100 + Number(digits.slice(4, 6)) <= now.getUTCFullYear();
}

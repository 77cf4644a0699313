import { after, before, isDocument, isMoney, type PersonalNumber } from './personal-number.js';

/**
 * Mobile numbers since 2018 (03, 05, 07, 08, 09), at home or with 84, +84, 0084, in any of the usual groups and brackets. A
 * comma may part one from the next, but not the digits of a decimal.
 */
const MOBILE =
  /(?<![\d/]|(?<!\d{9})\d[.,-])(?:\(?(?:\+|00)?84\)?[ .-]?(?:\(0\)[ .-]?)?|\(?0)[35789](?:\)?[ ._-]?\d){8}(?!\d|[.,](?!0[35789]\d{8})\d)/g;
/** "09.03.2024 08 giờ": as many digits as a telephone has. */
const DAY = /^(?:0?[1-9]|[12]\d|3[01])([ .-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)/;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu;
/** Mailboxes of an office rather than of a person: names that no person's begins with, and short ones that stand alone. */
const OFFICE =
  /^(?:lien\.?he|bbt|toa\.?soan|van\.?phong|cong\.?doan|cdcs|ldld|lien\.?doan|ho\.?tro|hotline|tuyen\.?giao|noreply|ban\.?(?:bien\.?tap|tuyen\.?giao|to\.?chuc|chinh\.?sach|nu\.?cong|quan\.?ly|giam\.?doc|chap\.?hanh)|phong\.?(?:to\.?chuc|hanh\.?chinh|ke\.?toan|tong\.?hop)|(?:info|contact|vp|cd|support|admin|to\.?chuc)(?=[._\d@-]))/i;
const HOTLINE =
  /(?:đường dây nóng|hotline|tổng đài|trực ban|số máy trực|trụ sở|văn phòng|fax|(?:đầu mối|mọi chi tiết|thông tin)[^.\n]{0,30}liên hệ|liên hệ)[^.!?\n]*$/iu;
const UNIT =
  /(?<!\p{L})(?:công đoàn|lđlđ|liên đoàn|ban|phòng|trung tâm|văn phòng|cơ quan|ủy ban|tổ tư vấn|hotline|đường dây nóng|tổng đài|trực ban|trụ sở|fax)(?!\p{L})/iu;
const PERSON =
  /(?<!\p{L})(?:anh|chị|ông|bà|em|cô|chú|bác|đồng chí|đ\/c|đoàn viên|công nhân|gia đình)\s+(?:\p{Lu}|công nhân)/u;

/** A number that a unit gives out: a hotline, or a contact that names the unit and no person. */
function isContact(text: string, offset: number, end: number): boolean {
  const words = before(text, offset, 140);
  if (!HOTLINE.test(words)) return false;
  return UNIT.test(words) && !PERSON.test(words) && !PERSON.test(after(text, end, 30));
}

export function findPhoneNumbers(text: string): PersonalNumber[] {
  return [...text.matchAll(MOBILE)]
    .filter(({ 0: number, index }) => {
      const end = index + number.length;
      return !DAY.test(number) && !isMoney(text, end) && !isDocument(text, end) && !isContact(text, index, end);
    })
    .map(({ 0: number, index }) => ({ code: 'phone_number', text: number, offset: index }));
}

export function findMailAddresses(text: string): PersonalNumber[] {
  return [...text.matchAll(MAIL)]
    .filter(({ 0: address, index }) => !OFFICE.test(address) && !isContact(text, index, index + address.length))
    .map(({ 0: address, index }) => ({ code: 'email_address', text: address.replace(/\.$/, ''), offset: index }));
}

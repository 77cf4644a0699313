import { after, before, isDocument, isMoney, type PersonalNumber } from './personal-number.js';

/** Mobile numbers since 2018 (03, 05, 07, 08, 09), at home or with +84, in any of the usual groups. */
const MOBILE = /(?<![\d.,/-])(?:\(?\+?84\)?[ .-]?|0)[35789](?:[ .-]?\d){8}(?![\d]|[.,]\d)/g;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu;
/** Mailboxes of an office rather than of a person. */
const OFFICE =
  /^(?:info|lien\.?he|contact|bbt|ban\.?bien\.?tap|toa\.?soan|van\.?phong|vp|cong\.?doan|cd|ldld|lien\.?doan|ban|phong|to\.?chuc|ho\.?tro|support|admin|hotline|tuyen\.?giao|noreply)/i;
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
      return !isMoney(text, end) && !isDocument(text, end) && !isContact(text, index, end);
    })
    .map(({ 0: number, index }) => ({ code: 'phone_number', text: number, offset: index }));
}

export function findMailAddresses(text: string): PersonalNumber[] {
  return [...text.matchAll(MAIL)]
    .filter(({ 0: address, index }) => !OFFICE.test(address) && !isContact(text, index, index + address.length))
    .map(({ 0: address, index }) => ({ code: 'email_address', text: address.replace(/\.$/, ''), offset: index }));
}

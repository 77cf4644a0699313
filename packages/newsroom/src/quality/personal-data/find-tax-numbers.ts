import { before, type PersonalNumber } from './personal-number.js';

const INSURANCE =
  /(?:(?:mã )?số (?:sổ )?(?:bhxh|bảo hiểm xã hội)|(?:mã )?sổ (?:bhxh|bảo hiểm xã hội)(?: số)?|mã (?:bhxh|bảo hiểm xã hội)|(?:mã )?(?:số )?thẻ (?:bhyt|bảo hiểm y tế)(?: số)?|mã (?:số )?bảo hiểm)[^\d\n]{0,30}$/iu;
const TAX = /(?:mã số thuế|mst)[^\d\n]{0,40}$/iu;
/** A company's number is public. */
const COMPANY =
  /(?<!\p{L})(?:công ty|doanh nghiệp|hợp tác xã|hộ kinh doanh|chi nhánh|tập đoàn|tổng công ty|nhà máy)(?!\p{L})/iu;
const NUMBER = /(?<![\d/]|\d[.,-])\d{10}(?:\d{2,3})?(?![\d/-]|[.,]\d)/g;
const CARD = /(?<![\p{L}\d])[A-Z]{2}[ -]?\d(?:[ -]?\d){12}(?!\d)/gu;

/** Numbers of a person's taxes, social insurance or health insurance card, by the words before them. */
export function findTaxNumbers(text: string): PersonalNumber[] {
  const numbers = [...text.matchAll(NUMBER)].filter(({ index }) => {
    const words = before(text, index, 90);
    return INSURANCE.test(words) || (TAX.test(words) && !COMPANY.test(words));
  });
  const cards = [...text.matchAll(CARD)].filter(({ index }) => INSURANCE.test(before(text, index, 60)));
  return [...numbers, ...cards].map(({ 0: number, index }) => ({
    code: 'tax_or_insurance',
    text: number,
    offset: index,
  }));
}

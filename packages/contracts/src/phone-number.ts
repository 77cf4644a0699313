/** Digits, with the signs that people part them by; one number. */
export const PHONE_NUMBER = /^\+?[0-9 ().-]{8,20}$/;

/** What is wrong with a telephone number, in a sentence; null for a good one or none. The same on the phone and on the server. */
export function phoneNumberProblem(phone: string): string | null {
  const number = phone.trim();
  if (number === '') return null;
  const digits = number.replace(/\D/g, '').length;
  if (PHONE_NUMBER.test(number) && digits >= 8 && digits <= 15) return null;
  return 'Số điện thoại chưa đúng. Hãy ghi một số, chỉ gồm chữ số, ví dụ 0912 345 678, hoặc để trống.';
}

/** `a.vn` with or without more around it: programs for mail make a link of it by themselves. Initials (`V.A`) are none. */
const ADDRESS = /[/\\]|[\p{L}\d-]\.[\p{L}]{2,}/u;

/** What is wrong with a person's name, in a sentence; null for a good one. Our letters greet by it: it must lead nowhere. */
export function personNameProblem(name: string): string | null {
  if (!ADDRESS.test(name.normalize('NFKC').replaceAll('。', '.'))) return null;
  return 'Họ tên không chứa địa chỉ trang mạng. Hãy chỉ ghi họ và tên.';
}

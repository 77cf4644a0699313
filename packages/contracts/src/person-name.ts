const ADDRESS = /:\/\/|www\./iu;

/** What is wrong with a person's name, in a sentence; null for a good one. Our letters greet by it: it must lead nowhere. */
export function personNameProblem(name: string): string | null {
  if (!ADDRESS.test(name.normalize('NFKC'))) return null;
  return 'Họ tên không chứa địa chỉ trang mạng. Hãy chỉ ghi họ và tên.';
}

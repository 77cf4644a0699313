/** The six digits of a code as it was typed or pasted: `123 456`, `Mã: 123456.` */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, 6);
}

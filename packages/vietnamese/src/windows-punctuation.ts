/** What Windows-1252 shows for the bytes 0x80–0x9F; the places it leaves empty are spaces here. */
const PUNCTUATION = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Text whose Windows-1252 bytes were taken for Latin-1, with its quotation marks and dashes in place of controls. Five
 * controls are no sign there: only a code page of letters (VISCII) means something by them. */
export function withPunctuation(text: string, others: 'drop' | 'keep' = 'drop'): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => {
    const sign = PUNCTUATION.charAt(control.charCodeAt(0) - 0x80).trim();
    return sign === '' && others === 'keep' ? control : sign;
  });
}

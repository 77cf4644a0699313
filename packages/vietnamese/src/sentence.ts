/** The text with a capital at its head: a dispatch's subject follows "V/v" in small letters, a list shows it alone. */
export function sentence(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}

/** A dispatch's subject without the "V/v" that some typists put into the field: the form prints it once. */
export function bareSubject(subject: string): string {
  return subject.replace(/^v\/v:?\s+/i, '');
}

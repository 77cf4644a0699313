/** Programs whose HTML says more of a text than its tags do. */
export type PasteSource = 'word' | 'word_online' | 'libreoffice' | 'google_docs';

/** Where pasted HTML comes from; null for a page of the web, our own editor and all else, which is left as it is. */
export function recogniseSource(html: string): PasteSource | null {
  // The head comes first, and the marks of a program are all over the rest.
  const looked = html.slice(0, 200_000);
  if (/id=["']?docs-internal-guid-/i.test(looked)) return 'google_docs';
  if (/<meta[^>]+content=["']?LibreOffice/i.test(looked)) return 'libreoffice';
  if (/class=["'][^"']*\b(?:OutlineElement|ListContainerWrapper|TextRun)\b/.test(looked)) return 'word_online';
  const word = /urn:schemas-microsoft-com:office:word|content=["']?Microsoft Word|class=["']?Mso[A-Z]|\bmso-[a-z-]+:/i;
  return word.test(looked) ? 'word' : null;
}

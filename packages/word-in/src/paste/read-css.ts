/** The declarations of a `style` attribute, by their names in small letters; values trimmed and in small letters. */
export function readCss(style: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (typeof style !== 'string') return found;
  for (const declaration of style.split(';')) {
    const at = declaration.indexOf(':');
    if (at > 0)
      found.set(
        declaration.slice(0, at).trim().toLowerCase(),
        declaration
          .slice(at + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

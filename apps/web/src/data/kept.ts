interface Kept {
  of: readonly object[];
  html: string;
}

const kept = new WeakMap<object, Map<string, Kept>>();

/**
 * What `render` gives, kept under this name as long as `of` are the same objects: the index gives the same ones until what
 * they say changes. The first of them holds it; when that goes, it goes.
 */
export async function keptHtml(
  name: string,
  of: readonly [object, ...object[]],
  render: () => Promise<string>,
): Promise<string> {
  const own = kept.get(of[0]) ?? new Map<string, Kept>();
  kept.set(of[0], own);
  const found = own.get(name);
  if (found?.of.every((one, n) => one === of[n]) === true) return found.html;
  const html = String(await render());
  own.set(name, { of, html });
  return html;
}

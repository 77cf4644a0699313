/** Cuts a text at its marks: `[text, marked]` pieces in order. Marks are half-open ranges, ascending. */
export function markedPieces(text: string, marks: readonly (readonly [number, number])[]): [string, boolean][] {
  const pieces: [string, boolean][] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start) continue;
    if (start > at) pieces.push([text.slice(at, start), false]);
    pieces.push([text.slice(start, end), true]);
    at = end;
  }
  if (at < text.length) pieces.push([text.slice(at), false]);
  return pieces;
}

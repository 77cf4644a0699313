import { expect, it } from 'vitest';
import { countItems, namedNumbering, namedPlace, readNumbering } from './read-numbering.js';
import { readStyles } from './read-styles.js';

const NUMBERING = `<w:numbering xmlns:w="w">
  <w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:pStyle w:val="Cham"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;
const numbering = () => readNumbering(NUMBERING, readStyles(null));

it('a list goes on counting in another of the same kind and begins anew where that is said', () => {
  const count = countItems(numbering());
  const numbers = (['1', '2', '3', '3'] as const).map((id) => count(id, 0, '')?.number);
  expect(numbers).toEqual([3, 4, 1, 2]);
  expect(count('3', null, 'Cham')).toEqual({ depth: 1, ordered: false, style: '1', number: 1 });
  expect(count('0', 0, '')).toBeNull();
});

it('levels carry the name of their list through mammoth', () => {
  const named = namedNumbering(numbering());
  expect(named).toContain(
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:pStyle w:val="~2~0"/>',
  );
  expect(namedPlace('~2~1')).toEqual({ numId: '2', depth: 1 });
  expect(namedPlace('ListParagraph')).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { countBodyWords } from './count-body-words';

describe('the word count under the editor', () => {
  it('keeps words of neighbouring blocks apart and formatting inside a word together', () => {
    expect(
      countBodyWords(
        '<h2>Tết sum vầy</h2><p>Công <strong>đo</strong>àn&nbsp;tỉnh.</p><ul><li>một</li><li>hai</li></ul>',
      ),
    ).toBe(8);
  });

  it('counts nothing in an empty body', () => {
    expect(countBodyWords('<p>&nbsp;</p>')).toBe(0);
  });
});

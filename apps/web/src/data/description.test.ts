import { describe, expect, it } from 'vitest';
import { descriptionOf } from './description.js';

const title = 'Giới thiệu';

describe('what search engines show under a title', () => {
  it('is the lead where there is one', () => {
    expect(descriptionOf({ title, lead: 'Chiều nay.', body: '<p>Khác.</p>' })).toBe('Chiều nay.');
  });

  it('is how the body begins where there is none, in whole words', () => {
    const body = `<h2>Nhiệm vụ</h2><p>${'Chăm lo đoàn viên, '.repeat(20)}</p>`;
    const found = descriptionOf({ title, lead: ' ', body });
    expect(found).toMatch(/^Nhiệm vụ Chăm lo đoàn viên, .*(?:Chăm|lo|đoàn|viên)…$/u);
    expect(found.length).toBeLessThanOrEqual(161);
  });

  it('is the whole of a short body', () => {
    expect(descriptionOf({ title, body: '<p>Hai\n dòng.</p>' })).toBe('Hai dòng.');
  });

  it('is the title where there are no words', () => {
    expect(descriptionOf({ title, body: '' })).toBe(title);
  });

  it('cuts even what has no space', () => {
    expect(descriptionOf({ title, body: `<p>${'a'.repeat(400)}</p>` })).toBe(`${'a'.repeat(160)}…`);
  });
});

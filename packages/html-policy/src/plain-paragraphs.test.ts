import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyFromText, textOfBody } from './plain-paragraphs.js';
import { sanitizeBody } from './sanitize-body.js';

it('makes paragraphs of what was typed, and nothing of its signs', () => {
  expect(bodyFromText('Sáng nay <b>&\ntrao quà.\r\n\r\n\n  Chiều về. ')).toBe(
    '<p>Sáng nay &#x3C;b>&#x26;<br>trao quà.</p><p>Chiều về.</p>',
  );
  expect(bodyFromText(' \n\n ')).toBe('');
});

it('tells plain paragraphs from a body that a box would spoil', () => {
  expect(textOfBody('<p>Một.<br>Hai.</p>\n<p>Ba &#x26; bốn.</p>')).toEqual({
    text: 'Một.\nHai.\n\nBa & bốn.',
    rich: false,
  });
  for (const html of [
    '<h2>Tên</h2>',
    '<p><strong>Đậm</strong></p>',
    '<p class="align-center">Giữa</p>',
    '<ul><li>Một</li></ul>',
  ]) {
    expect(textOfBody(html).rich).toBe(true);
  }
});

it('gives back what was typed, through the policy, whatever it was', () => {
  const line = fc.stringMatching(/^[A-Za-zàảãáạăằẳẵắặâđêôơư<>&"' .,]{0,30}$/);
  const typed = fc.array(fc.array(line, { maxLength: 3 }), { maxLength: 4 });
  fc.assert(
    fc.property(typed, (paragraphs) => {
      const once = bodyFromText(paragraphs.map((lines) => lines.join('\n')).join('\n\n'));
      const kept = sanitizeBody(once).html;
      const { text, rich } = textOfBody(kept);
      expect(rich).toBe(false);
      expect(textOfBody(bodyFromText(text)).text).toBe(text);
    }),
  );
});

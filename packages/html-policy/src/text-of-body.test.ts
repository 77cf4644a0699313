import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyFromText } from './body-from-text.js';
import { sanitizeBody } from './sanitize-body.js';
import { textOfBody } from './text-of-body.js';

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
    '<ul><li><a href="https://a.example.vn/">Một</a></li></ul>',
    '<ul><li>Một<ul><li>Hai</li></ul></li></ul>',
    '<figure class="table"><table><tbody><tr><td rowspan="2">A</td><td>1</td></tr></tbody></table></figure>',
  ]) {
    expect(textOfBody(html).rich).toBe(true);
  }
});

it('writes lists and tables as lines, and makes them of such lines again', () => {
  const html =
    '<p>Quà gồm:</p><ul><li>gạo</li><li>sữa</li></ul><ol><li>Trao quà</li><li>Văn nghệ</li></ol>' +
    '<figure class="table"><table><thead><tr><th>Đơn vị</th><th>Suất</th></tr></thead>' +
    '<tbody><tr><td>May Phan Thiết</td><td>20</td></tr><tr><td></td><td>5</td></tr></tbody></table></figure>';
  const text = 'Quà gồm:\n\n• gạo\n• sữa\n\n1. Trao quà\n2. Văn nghệ\n\nĐơn vị | Suất\nMay Phan Thiết | 20\n| 5';
  expect(textOfBody(html)).toEqual({ text, rich: false });
  expect(bodyFromText(text)).toBe(html);
  expect(sanitizeBody(html).html).toBe(html);
  // Names alone: the first is one of them.
  expect(bodyFromText('Chị Lan | Tổ 1\nChị Huệ | Tổ hai')).toContain('<tbody><tr><td>Chị Lan');
});

it('takes no talk for a list, and no single line for a table', () => {
  const talk = '- Chị có khỏe không?\n- Khỏe lắm.';
  expect(bodyFromText(talk)).toBe('<p>- Chị có khỏe không?<br>- Khỏe lắm.</p>');
  expect(bodyFromText('1. Chỉ một điều.')).toBe('<p>1. Chỉ một điều.</p>');
  expect(bodyFromText('Cả năm | cả tháng')).toBe('<p>Cả năm | cả tháng</p>');
  expect(bodyFromText('Gồm:\n• một\n- hai\nHết.')).toBe('<p>Gồm:</p><ul><li>một</li><li>hai</li></ul><p>Hết.</p>');
});

it('gives back what was typed, through the policy, whatever it was', () => {
  const plain = fc.stringMatching(/^[A-Za-zàảãáạăằẳẵắặâđêôơư<>&"' .,]{0,30}$/);
  const sign = fc.constantFrom('', '', '• ', '•', '- ', '1. ', '2. ', '3) ', 'a | ', '|', ' | 2 | ', '◦ - ');
  const line = fc.tuple(sign, plain).map((parts) => parts.join(''));
  const typed = fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 4 });
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

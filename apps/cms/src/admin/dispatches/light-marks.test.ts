import { sanitizeBody } from '@toasoan/html-policy';
import { expect, it } from 'vitest';
import { htmlFromMarks, marksFromHtml } from './light-marks';

it.each([
  '<p>Qua kết quả (<strong><em>bảng đính kèm</em></strong>).</p><p>Nhận được Công văn này (<em>qua Ban Tuyên giáo</em>)./.</p>',
  '<p>Một dòng<br>hai dòng &amp; 5 &lt; 6</p>',
  '<p>tep_dinh_kem giữ nguyên gạch dưới</p>',
])('what is edited comes back as it was: %s', (html) => {
  expect(htmlFromMarks(marksFromHtml(html))).toBe(html);
});

it('a list becomes paragraphs, and what looks like markup is text', () => {
  expect(marksFromHtml('<ul><li>Một</li><li>Hai</li></ul>')).toBe('- Một\n\n- Hai');
  expect(htmlFromMarks('<script>x</script>')).toBe('<p>&lt;script&gt;x&lt;/script&gt;</p>');
});

it.each(['Sở Lao động & Xã hội, 5 < 6 > 4', 'viết &lt; là dấu bé'])(
  'no sign is lost between form and server: %s',
  (text) => {
    const stored = sanitizeBody(htmlFromMarks(text)).html;
    expect(marksFromHtml(stored)).toBe(text);
    expect(sanitizeBody(htmlFromMarks(marksFromHtml(stored))).html).toBe(stored);
  },
);

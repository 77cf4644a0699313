import { describe, expect, it } from 'vitest';
import { sanitizeBody } from '@toasoan/html-policy';
import { articleBody } from './article-body.js';
import { isSettledBody } from './settled-body.js';

describe('a body that is not exactly what the sanitiser writes', () => {
  it.each([
    '<p onclick="x()">a</p>',
    '<script>x()</script>',
    '<a href="javascript:x()">a</a>',
    '<a href="//elsewhere.vn">a</a>',
    '<a href="/\\elsewhere.vn">a</a>',
    '<img src="https://elsewhere.vn/a.jpg" alt="">',
    '<img src="/anh/a.jpg" alt="" onerror="x()">',
    '<img src="/anh/../a.jpg" alt="">',
    '<p style="color:red">a</p>',
    '<P>a</P>',
    '<p>a',
    '<p><strong>a</p></strong>',
    '</div><p>a</p>',
    '<!-- a --><p>b</p>',
    '<p>a < b',
    '<p class="fixed">a</p>',
    '<img src="/anh/a.jpg" alt="1 > 0 <script>x()</script>">',
    '<img src="/anh/.a/b.jpg" alt="">',
  ])('goes through the sanitiser: %s', (html) => {
    expect(isSettledBody(html)).toBe(false);
    // What stands inside quotes is words, not markup.
    const markup = articleBody(html).html.replace(/alt="[^"]*"/g, '');
    expect(markup).not.toMatch(/onclick|onerror|javascript:|<script|style=|elsewhere\.vn\/a\.jpg/);
  });
});

it('what the sanitiser wrote is known as settled, and stands unchanged', () => {
  const { html } = sanitizeBody(
    '<h2>Tết</h2><p class="align-center">“Ấm” &amp; <a href="https://example.vn/?a=1&b=2">no</a><br></p>' +
      '<figure class="image"><img src="/uploads/may_1.jpg" alt="Chị Lan" width="960" height="640"><figcaption>Ảnh</figcaption></figure>' +
      '<ol start="3"><li>b</li></ol><table><tbody><tr><td colspan="2">1</td></tr></tbody></table><ul><li>a</li></ul>',
  );
  expect(isSettledBody(html)).toBe(true);
});

it('headings get anchors, tables a box that scrolls, pictures their widths', () => {
  const variants = [480, 960].map((width) => ({
    path: `/anh/a-${String(width)}.jpg`,
    width,
    height: width / 2,
    mime: 'image/jpeg',
  }));
  const { html, sections } = articleBody(
    '<h2>Mở <em>đầu</em></h2><table><tbody><tr><td>1</td></tr></tbody></table><figure class="image"><img src="/anh/a-960.jpg" alt="Chợ"></figure>',
    [{ key: 'a', alt: 'b', caption: '', credit: '', colour: '#102030', focalPoint: null, variants }],
  );
  expect(sections).toEqual([{ id: 'muc-1', text: 'Mở đầu' }]);
  expect(html).toContain('<h2 id="muc-1">');
  expect(html).toMatch(/<div class="table-scroll" tabindex="0"[^>]*><table>/);
  expect(html).toContain('srcset="/anh/a-480.jpg 480w, /anh/a-960.jpg 960w"');
  expect(html).toContain('alt="Chợ"');
});

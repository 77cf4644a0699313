import { sanitizeBody } from '@toasoan/html-policy';
import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean-paste.js';
import { GOOGLE_DOCS, LIBREOFFICE, WORD_DESKTOP, WORD_ONLINE } from './paste.fixture.js';

/** The same article in the shapes that four programs give it on the clipboard. */
const ARTICLE =
  '<h2>Kết quả</h2><p>Công đoàn <strong>trao quà</strong> cho <em>đoàn viên</em>.</p>' +
  '<ul><li>Thăm hỏi<ul><li>Ốm đau</li></ul></li><li>Tặng quà</li></ul>' +
  '<ol><li>Việc một</li><li>Việc hai</li></ol>' +
  '<figure class="table"><table><tbody><tr><td colspan="2">Đơn vị</td></tr><tr><td>Phan Thiết</td><td>12</td></tr></tbody></table></figure>' +
  '<p><a href="https://example.vn/tin?id=3" rel="noopener external">Xem thêm</a></p>' +
  '<figure class="image"><img src="/uploads/~paste/1" alt=""><figcaption>Chị Hoa trao quà</figcaption></figure>';

describe.each([
  ['Word on the desktop', 'word', WORD_DESKTOP],
  ['Word on the web', 'word_online', WORD_ONLINE],
  ['LibreOffice Writer', 'libreoffice', LIBREOFFICE],
  ['Google Docs', 'google_docs', GOOGLE_DOCS],
])('a paste from %s', (_name, source, html) => {
  it('is the same clean article', () => {
    const pasted = cleanPaste(html);
    expect(pasted?.html).toBe(ARTICLE);
    expect(pasted).toMatchObject({ source, linksLost: 0, legacyFonts: [] });
    expect(pasted?.pictures).toHaveLength(1);
  });

  it('holds only what an article may hold, and nothing of the program', () => {
    const { html: clean = '' } = cleanPaste(html) ?? {};
    expect(sanitizeBody(clean)).toEqual({ html: clean, dropped: [] });
    expect(clean).not.toMatch(/mso-|Mso|style=|<o:p|docs-internal|OutlineElement/);
  });
});

describe('a paste from Word', () => {
  const word = (body: string): string =>
    cleanPaste(`<p class=MsoNormal>Đầu</p>${body}`)?.html.replace('<p>Đầu</p>', '') ?? '';
  const item = (level: number, sign: string, text: string): string =>
    `<p class=MsoListParagraph style='mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;

  it('knows headings by outline level and by class, and titles', () => {
    expect(
      word(
        '<p class=MsoTitle>Tít</p><p class=MsoNormal style="mso-outline-level:2">Mục</p><p class=MsoHeading7>Nhỏ</p>',
      ),
    ).toBe('<h2>Tít</h2><h3>Mục</h3><h4>Nhỏ</h4>');
  });

  it('goes on counting after a paragraph between items, in letters and Roman numbers too', () => {
    expect(
      word(item(1, '1.', 'Một') + '<p class=MsoNormal>Giải thích.</p>' + item(1, '2.', 'Hai') + item(2, 'a)', 'Ý')),
    ).toBe('<ol><li>Một</li></ol><p>Giải thích.</p><ol start="2"><li>Hai<ol type="a"><li>Ý</li></ol></li></ol>');
    expect(word(item(1, 'IV.', 'Bốn') + item(1, 'V.', 'Năm'))).toMatch(/^<ol type="I" start="4">/);
  });

  it('leaves a list that begins deep, and one that jumps two levels, whole', () => {
    expect(word(item(3, '·', 'Sâu') + item(1, '·', 'Nông'))).toBe('<ul><li>Sâu</li><li>Nông</li></ul>');
    expect(word(item(1, '·', 'Một') + item(4, 'o', 'Bốn') + item(2, '·', 'Hai'))).toBe(
      '<ul><li>Một<ul><li>Bốn</li><li>Hai</li></ul></li></ul>',
    );
  });

  it('leaves out shapes drawn in Word, so that pictures keep their order among those of the RTF', () => {
    const shape = (id: string, type: string): string =>
      `<!--[if gte vml 1]><v:shape id="${id}" type="#${type}" o:gfxdata="UEs="></v:shape><![endif]--><![if !vml]><img src="file:///C:/${id}.png" v:shapes="${id}"><![endif]>`;
    const pasted = cleanPaste(
      `<p class=MsoNormal>${shape('Oval_1', '_x0000_t3')}${shape('Picture_2', '_x0000_t75')}</p>`,
    );
    expect(pasted?.drawingsLost).toBe(1);
    expect(pasted?.pictures).toEqual([{ placeholder: '/uploads/~paste/1', src: 'file:///C:/Picture_2.png' }]);
  });

  it('takes nothing that runs, and only web and mail links', () => {
    expect(
      word(
        '<p class=MsoNormal onclick="x()"><a href="javascript:x">bấm</a> <a href="#_Toc1">mục</a> <a name="_Toc1">neo</a><script>x</script></p>',
      ),
    ).toBe('<p>bấm mục neo</p>');
  });

  it('names the fonts of the time before Unicode', () => {
    expect(
      cleanPaste(`<p class=MsoNormal><span style='font-family:".VnTime"'>C«ng ®oµn</span></p>`)?.legacyFonts,
    ).toEqual(['.VnTime']);
  });
});

it('cells copied in Excel are a table', () => {
  const excel = (rows: string): string =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\@";}--></style></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:collapse'><col width=64 span=2 style='width:48pt'>\r\n<!--StartFragment-->\r\n${rows}<!--EndFragment-->\r\n</table></body></html>`;
  const pasted = cleanPaste(
    excel(
      `<tr height=20 style='height:15.0pt'>\r\n  <td height=20 class=xl65 width=64 style='height:15.0pt;width:48pt'>Đơn vị</td>\r\n  <td width=64>Số suất</td></tr><tr height=20><td height=20>Phan Thiết</td><td align=right x:num>12</td></tr>`,
    ),
  );
  expect(pasted?.html).toBe(
    '<figure class="table"><table><tbody><tr><td>Đơn vị</td><td>Số suất</td></tr><tr><td>Phan Thiết</td><td class="align-right">12</td></tr></tbody></table></figure>',
  );
});

it('notes, struck words and raised signs of Google Docs and LibreOffice stay what they are', () => {
  const docs = cleanPaste(
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-6a0c4b1f"><p dir="ltr"><span style="font-weight:400;vertical-align:baseline;">Ngày 8</span><span style="vertical-align:super;font-size:0.6em;">(1)</span><span style="text-decoration:line-through;"> cũ</span></p></b>`,
  );
  expect(docs?.html).toBe('<p>Ngày 8<sup>(1)</sup><s> cũ</s></p>');
  const writer = cleanPaste(
    `<html><head><meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/></head><body lang="vi-VN"><p align="justify" class="western">Ngày 8<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Theo báo cáo.</p></div></body></html>`,
  );
  expect(writer?.html).toBe('<p>Ngày 8<sup>1</sup></p><p>1 Theo báo cáo.</p>');
});

it.each([
  ['a page of the web', '<h1>Tin</h1><p>Chữ</p>'],
  ['our own editor', '<figure class="image"><img src="/uploads/a.webp"><figcaption>a</figcaption></figure>'],
  ['plain words', 'Công đoàn'],
])('%s is left to the editor', (_what, html) => {
  expect(cleanPaste(html)).toBeNull();
});

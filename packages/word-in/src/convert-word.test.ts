import { sanitizeBody } from '@toasoan/html-policy';
import { describe, expect, it } from 'vitest';
import { convertWord } from './convert-word.js';
import type { WordArticle } from './word-article.js';
import {
  bold,
  centred,
  heading,
  italic,
  item,
  link,
  noisePng,
  paragraph,
  picture,
  styled,
  table,
  toTheRight,
  withParts,
  wordFile,
} from './word-file.fixture.js';

const PNG = noisePng(30, 20);
const LONG =
  'Sáng ngày 09/7, Liên đoàn Lao động thành phố Phan Thiết tổ chức hội nghị sơ kết sáu tháng đầu năm với sự tham dự của đông đảo đoàn viên.';

async function article(...children: Parameters<typeof wordFile>[0][number][]): Promise<WordArticle> {
  const result = await convertWord(await wordFile(children), 'Hội nghị.docx');
  if (!result.ok) throw new Error(result.refusal.code);
  // Exactly what an article may hold: the policy finds nothing more to do.
  expect(sanitizeBody(result.article.bodyHtml)).toEqual({ html: result.article.bodyHtml, dropped: [] });
  return result.article;
}
const codes = ({ notes }: WordArticle): string[] => notes.map(({ code }) => code);

it('a report becomes an article: title, lead, headings, lists, table, links, picture with caption, names', async () => {
  const found = await article(
    centred([bold('Hội nghị sơ kết công tác công đoàn')]),
    paragraph([bold(LONG)]),
    heading(1, 'Kết quả'),
    paragraph(
      ['Công đoàn ', 'trao quà cho ', 'đoàn viên'].map((words) =>
        words === 'trao quà cho ' ? bold(words) : italic(words),
      ),
    ),
    item('cham', 0, 'Thăm hỏi'),
    item('cham', 1, 'Ốm đau'),
    item('cham', 1, 'Khó khăn'),
    item('cham', 0, 'Tặng quà'),
    item('so', 0, 'Việc thứ nhất'),
    paragraph('Giải thích thêm cho việc thứ nhất.'),
    item('so', 0, 'Việc thứ hai'),
    item('so', 1, 'Ý a'),
    heading(2, 'Bảng số liệu'),
    table([
      ['Đơn vị', 'Số suất'],
      ['Phan Thiết', '12'],
    ]),
    paragraph([
      link('https://example.vn/tin?utm_source=fb&id=3', 'Xem thêm'),
      link('javascript:alert(1)', 'bấm'),
      link('file:///C:/a.docx', 'tệp'),
    ]),
    centred([picture(PNG, 'Chị Hoa trao quà')]),
    centred([italic('Chị Hoa trao quà cho đoàn viên (Ảnh: Văn Nam)')]),
    paragraph('Đoạn kết của bài.'),
    toTheRight([bold('Tin, ảnh: Minh Anh')]),
  );
  expect(found).toMatchObject({
    title: 'Hội nghị sơ kết công tác công đoàn',
    lead: LONG,
    byline: 'Minh Anh',
    photographer: 'Minh Anh',
    source: null,
  });
  expect(found.bodyHtml).toBe(
    '<h2>Kết quả</h2><p><em>Công đoàn </em><strong>trao quà cho </strong><em>đoàn viên</em></p>' +
      '<ul><li>Thăm hỏi<ul><li>Ốm đau</li><li>Khó khăn</li></ul></li><li>Tặng quà</li></ul>' +
      '<ol><li>Việc thứ nhất</li></ol><p>Giải thích thêm cho việc thứ nhất.</p>' +
      '<ol start="2"><li>Việc thứ hai<ol type="a"><li>Ý a</li></ol></li></ol><h3>Bảng số liệu</h3>' +
      '<figure class="table"><table><tbody><tr><td>Đơn vị</td><td>Số suất</td></tr><tr><td>Phan Thiết</td><td>12</td></tr></tbody></table></figure>' +
      '<p><a href="https://example.vn/tin?id=3" rel="noopener external">Xem thêm</a>bấmtệp</p>' +
      '<figure class="image"><img alt="Chị Hoa trao quà" src="/uploads/~word/1">' +
      '<figcaption>Chị Hoa trao quà cho đoàn viên (Ảnh: Văn Nam)</figcaption></figure><p>Đoạn kết của bài.</p>',
  );
  expect(found.pictures).toEqual([
    {
      placeholder: '/uploads/~word/1',
      bytes: PNG,
      contentType: 'image/png',
      name: 'Hội nghị-1.png',
      caption: 'Chị Hoa trao quà cho đoàn viên',
      credit: 'Văn Nam',
      alt: 'Chị Hoa trao quà',
      placeInBody: 9,
    },
  ]);
  expect(codes(found)).toEqual(['links_lost']);
});

describe('the title', () => {
  it('is the plain line on top, not the first of several bold chapters below it', async () => {
    const found = await article(
      ...[paragraph('Công đoàn may Phan Thiết trao quà'), paragraph(LONG)],
      ...[1, 2, 3].flatMap((number) => [heading(2, [bold(`Phần ${String(number)}`)]), paragraph(LONG)]),
    );
    expect(found.title).toBe('Công đoàn may Phan Thiết trao quà');
    expect(found.bodyHtml.match(/<h2>Phần \d<\/h2>/g)).toHaveLength(3);
    const unstyled = await article(
      ...[paragraph('Công đoàn may Phan Thiết trao quà'), paragraph(LONG)],
      ...[1, 2, 3].flatMap((number) => [paragraph([bold(`Phần số ${String(number)}`)]), paragraph(LONG)]),
    );
    expect([unstyled.title, unstyled.bodyHtml.match(/<h2>/g)?.length]).toEqual([found.title, 3]);
    // One alone is the title, whatever level it was given.
    const alone = await article(heading(2, [bold('Ra mắt tổ công đoàn chợ')]), paragraph(LONG), paragraph(LONG));
    expect(alone.title).toBe('Ra mắt tổ công đoàn chợ');
  });

  it.each([
    [
      'the style Title, though a line stands above',
      [paragraph('TIN HOẠT ĐỘNG'), styled('Title', 'Ra mắt tổ công đoàn'), paragraph(LONG)],
    ],
    ['the first heading 1', [heading(1, 'Ra mắt tổ công đoàn'), paragraph(LONG), heading(2, 'Mục')]],
    ['a bold centred line', [centred([bold('Ra mắt tổ công đoàn')]), paragraph(LONG)]],
    [
      'a bold line, in two paragraphs',
      [centred([bold('Ra mắt')]), centred([bold('tổ công đoàn')]), paragraph(LONG)].slice(1),
    ],
    ['a short plain line above longer ones', [paragraph('Ra mắt tổ công đoàn'), paragraph(LONG)]],
  ])('is %s', async (_what, children) => {
    expect((await article(...children)).title).toMatch(/^(?:Ra mắt )?tổ công đoàn$/i);
  });

  it('may stand in two centred lines, and in capitals is kept with a note', async () => {
    const found = await article(centred([bold('LỄ RA MẮT')]), centred([bold('TỔ CÔNG ĐOÀN CHỢ')]), paragraph(LONG));
    expect(found.title).toBe('LỄ RA MẮT TỔ CÔNG ĐOÀN CHỢ');
    expect(codes(found)).toContain('title_capitals');
  });

  it('is missing where the text just begins', async () => {
    const found = await article(paragraph(LONG), paragraph(LONG));
    expect(found.title).toBe('');
    expect(codes(found)).toContain('title_missing');
  });
});

describe('the first paragraph', () => {
  const title = centred([bold('Ra mắt tổ công đoàn')]);
  it('is the lead when it is short and others follow, with a note', async () => {
    const found = await article(title, paragraph(LONG), paragraph(LONG), paragraph(LONG));
    expect(found.lead).toBe(LONG);
    expect(codes(found)).toEqual(['lead_plain']);
  });
  it('stays in the body of a brief of one paragraph', async () => {
    const found = await article(title, paragraph(LONG));
    expect(found).toMatchObject({ lead: '', bodyHtml: `<p>${LONG}</p>` });
  });
});

it('the head of an official paper, tracked changes and legacy fonts are told', async () => {
  const file = await wordFile([
    table([['LĐLĐ TỈNH BÌNH THUẬN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']]),
    heading(1, 'Ra mắt tổ công đoàn'),
    paragraph(LONG),
  ]);
  const changed = withParts(file, {
    'word/document.xml': (xml) =>
      xml.replace(
        '</w:body>',
        '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>Thêm.</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>Bỏ.</w:delText></w:r></w:del></w:p>' +
          '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>C«ng ®oµn tØnh</w:t></w:r></w:p></w:body>',
      ),
  });
  const result = await convertWord(changed, 'a.docx');
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.article.bodyHtml).toBe('<p>Thêm.</p><p>Công đoàn tỉnh</p>');
  expect(codes(result.article)).toEqual(['lead_plain', 'letterhead_dropped', 'legacy_converted', 'tracked_changes']);
  expect(result.article.notes.find(({ code }) => code === 'legacy_converted')?.message).toContain(
    '.VnTime đã được chuyển sang Unicode, ví dụ «C«ng ®oµn tØnh» thành «Công đoàn tỉnh»',
  );
  const kept = await convertWord(changed, 'a.docx', { legacy: 'keep' });
  expect(kept.ok && kept.article.bodyHtml).toBe('<p>Thêm.</p><p>C«ng ®oµn tØnh</p>');
  expect(kept.ok && codes(kept.article)).toContain('legacy_kept');
});

it('a font of the time before Unicode is known from the style too', async () => {
  const file = withParts(await wordFile([heading(1, 'Ra mat'), paragraph('Coâng ñoaøn tænh')]), {
    'word/styles.xml': (xml) =>
      xml.replace(
        '</w:styles>',
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr></w:style></w:styles>',
      ),
  });
  const result = await convertWord(file, 'a.docx');
  expect(result.ok && result.article.notes.find(({ code }) => code === 'legacy_converted')?.message).toContain(
    'VNI-Times',
  );
});

it('pictures side by side in a table become figures, each with the caption below it', async () => {
  const found = await article(
    heading(1, 'Ra mắt tổ công đoàn'),
    table([
      [[picture(PNG)], [picture(noisePng(31, 20))]],
      ['Ảnh 1: Đoàn viên', 'Chủ tịch phát biểu'],
    ]),
  );
  expect(found.bodyHtml).toBe(
    '<figure class="image"><img src="/uploads/~word/1" alt=""><figcaption>Ảnh 1: Đoàn viên</figcaption></figure>' +
      '<figure class="image"><img src="/uploads/~word/2" alt=""><figcaption>Chủ tịch phát biểu</figcaption></figure>',
  );
  expect(found.pictures.map(({ caption }) => caption)).toEqual(['Đoàn viên', 'Chủ tịch phát biểu']);
});

it('bold lines by themselves are headings where no style says so', async () => {
  const found = await article(
    centred([bold('Ra mắt tổ công đoàn')]),
    paragraph([italic(LONG)]),
    paragraph([bold('Thành phần tham dự')]),
    paragraph(LONG),
  );
  expect(found.bodyHtml).toBe(`<h2>Thành phần tham dự</h2><p>${LONG}</p>`);
  expect(codes(found)).toEqual(['headings_guessed']);
});

it('20 pages with ten pictures are a clean article', async () => {
  const page = Array.from({ length: 6 }, () => paragraph(`${LONG} `.repeat(4)));
  const children = Array.from({ length: 20 }, (_, number) => [
    heading(2, `Phần ${String(number + 1)}`),
    ...page,
    ...(number < 10
      ? [centred([picture(noisePng(1000, 700, number + 1))]), centred([italic(`Ảnh ${String(number + 1)}: Hội nghị`)])]
      : []),
    item('so', 0, 'Một việc'),
  ]).flat();
  const file = await wordFile([heading(1, 'Báo cáo sáu tháng'), ...children]);
  const began = performance.now();
  const result = await convertWord(file, 'bao-cao.docx');
  const took = performance.now() - began;
  console.log(
    `word-in: 20 pages, ${(file.length / 1e6).toFixed(1)} MB, 10 pictures in ${took.toFixed(0)} ms (bar 3000 ms)`,
  );
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.article.pictures).toHaveLength(10);
  expect(result.article.bodyHtml.match(/<h2>/g)).toHaveLength(20);
});

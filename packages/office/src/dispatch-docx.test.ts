import { beforeAll, describe, expect, it } from 'vitest';
import type { Element } from 'xml-js';
import { BODY_PARAGRAPHS, DISPATCH } from './dispatch.fixture.js';
import { dispatchDocx } from './dispatch-docx.js';
import { dispatchPdf } from './dispatch-pdf.js';
import { printedAnnex } from './printed-annex.js';
import { OfficeFile, all, attribute, child, children, wordText } from './office-file.fixture.js';
import { HALF_YEAR, issued } from './summary-table.fixture.js';

/** What a paragraph's named style says: sizes in points, lengths in millimetres. */
interface StyleFacts {
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  align: string | undefined;
  firstLine: number;
}

const millimetres = (twips: string | undefined) => Math.round((Number(twips ?? 0) / 1440) * 254) / 10;

describe('công văn 01/LĐLĐ read back from its DOCX', () => {
  let file: OfficeFile;
  let body: Element;
  let head: Element[][][];
  let end: Element[][][];
  const annex = issued(HALF_YEAR);

  beforeAll(async () => {
    file = new OfficeFile(await dispatchDocx(DISPATCH, annex));
    body = child(file.tree('word/document.xml'), 'w:body')!;
    const [first, last] = children(body, 'w:tbl');
    const cells = (table: Element | undefined) =>
      children(table, 'w:tr').map((row) => children(row, 'w:tc').map((cell) => children(cell, 'w:p')));
    [head, end] = [cells(first), cells(last)];
  });

  const textsOf = (paragraphs: Element[] | undefined) => (paragraphs ?? []).map(wordText).filter((text) => text !== '');
  const styleOf = (paragraph: Element | undefined) =>
    attribute(child(child(paragraph, 'w:pPr'), 'w:pStyle'), 'w:val') ?? '';
  const withStyle = (id: string) => children(body, 'w:p').filter((paragraph) => styleOf(paragraph) === id);

  function facts(paragraph: Element | undefined): StyleFacts {
    const styles = children(file.tree('word/styles.xml'), 'w:style');
    const style = styles.find((each) => attribute(each, 'w:styleId') === styleOf(paragraph));
    const [run, format] = [child(style, 'w:rPr'), child(style, 'w:pPr')];
    return {
      size: Number(attribute(child(run, 'w:sz'), 'w:val')) / 2,
      bold: child(run, 'w:b') !== undefined,
      italic: child(run, 'w:i') !== undefined,
      underline: child(run, 'w:u') !== undefined,
      align: attribute(child(format, 'w:jc'), 'w:val'),
      firstLine: millimetres(attribute(child(format, 'w:ind'), 'w:firstLine')),
    };
  }

  const centered = { bold: false, italic: false, underline: false, align: 'center', firstLine: 0 };

  it('is upright A4 with the prescribed margins', () => {
    const section = all(body, 'w:sectPr')[0];
    const [size, margins] = [child(section, 'w:pgSz'), child(section, 'w:pgMar')];
    expect([attribute(size, 'w:w'), attribute(size, 'w:h')].map(millimetres)).toEqual([210, 297]);
    const sides = ['top', 'bottom', 'left', 'right'].map((side) => millimetres(attribute(margins, `w:${side}`)));
    expect(sides).toEqual([20, 20, 30, 15]);
  });

  it('is set in Times New Roman and says that it is Vietnamese', () => {
    const defaults = all(file.tree('word/styles.xml'), 'w:rPrDefault')[0];
    const fonts = all(defaults, 'w:rFonts')[0];
    for (const kind of ['ascii', 'hAnsi', 'cs', 'eastAsia']) {
      expect(attribute(fonts, `w:${kind}`)).toBe('Times New Roman');
    }
    expect(attribute(all(defaults, 'w:lang')[0], 'w:val')).toBe('vi-VN');
    expect(file.text('docProps/core.xml')).toContain('<dc:title>Công văn số 01/LĐLĐ: chỉ đạo, đôn đốc các cấp');
  });

  it('names superior and issuer on the left, the issuer in bold with a short line below', () => {
    const left = head[0]?.[0];
    expect(textsOf(left)).toEqual(['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH THUẬN']);
    expect(facts(left?.[0])).toEqual({ ...centered, size: 12 });
    expect(facts(left?.[1])).toEqual({ ...centered, size: 12, bold: true });
    expect(attribute(all(left?.[2], 'w:top')[0], 'w:val')).toBe('single');
  });

  it('carries the national title in bold capitals and the motto in bold, underlined', () => {
    const right = head[0]?.[1];
    expect(textsOf(right)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
    expect(facts(right?.[0])).toEqual({ ...centered, size: 12, bold: true });
    expect(facts(right?.[1])).toEqual({ ...centered, size: 13, bold: true, underline: true });
  });

  it('has its number, and under it what it is about', () => {
    const left = head[1]?.[0];
    expect(textsOf(left)).toEqual([
      'Số: 01/LĐLĐ',
      'V/v chỉ đạo, đôn đốc các cấp công đoàn thực hiện việc cập nhật thông tin, đăng tin - bài trên Website Công đoàn',
    ]);
    expect([facts(left?.[0]), facts(left?.[1])]).toEqual([
      { ...centered, size: 13 },
      { ...centered, size: 12 },
    ]);
  });

  it('has place and date in italics, the day with two figures', () => {
    expect(textsOf(head[1]?.[1])).toEqual(['Bình Thuận, ngày\u00A009 tháng 7 năm 2018']);
    expect(facts(head[1]?.[1]?.[0])).toEqual({ ...centered, size: 13, italic: true });
  });

  it('is addressed to five, in the order of the original', () => {
    const lines = withStyle('KinhGui');
    expect(lines.map(wordText)).toEqual([
      'Kính gửi:',
      '- Các ban Liên đoàn Lao động tỉnh;',
      '- Trung tâm Tư vấn Pháp luật;',
      '- Trường trung cấp nghề Kinh tế - Kỹ thuật Công đoàn Bình Thuận;',
      '- Liên đoàn Lao động cấp huyện;',
      '- Công đoàn cấp ngành.',
    ]);
    expect(facts(lines[0]).size).toBe(14);
  });

  it('has every paragraph of the body word for word, justified, its first line indented', () => {
    const paragraphs = withStyle('ThanVanBan');
    expect(paragraphs.map(wordText)).toEqual(BODY_PARAGRAPHS.map((html) => html.replaceAll(/<[^>]+>/g, '')));
    expect(wordText(paragraphs.at(-1)).endsWith('hướng dẫn, hỗ trợ trực tiếp./.')).toBe(true);
    expect(facts(paragraphs[0])).toEqual({ ...centered, size: 14, align: 'both', firstLine: 12.7 });
  });

  it('stresses what the original stresses, and nothing else', () => {
    const stressed = withStyle('ThanVanBan')
      .flatMap((paragraph) => children(paragraph, 'w:r'))
      .map((run) => ({
        text: wordText(run),
        bold: all(run, 'w:b').length > 0,
        italic: all(run, 'w:i').length > 0,
      }))
      .filter(({ bold, italic }) => bold || italic);
    expect(stressed).toEqual([
      { text: 'Kết quả cụ thể theo bảng tổng hợp đính kèm', bold: true, italic: true },
      { text: 'qua Ban Tuyên giáo Liên đoàn Lao động tỉnh', bold: false, italic: true },
    ]);
  });

  it('ends with the recipients on the left and the signature block on the right, which no page divides', () => {
    const [left, right] = end[0] ?? [];
    expect(textsOf(left)).toEqual(['Nơi nhận:', '- Như trên;', '- Thường trực LĐLĐ tỉnh;', '- Lưu: VT, TG.']);
    expect(facts(left?.[0])).toEqual({ ...centered, size: 12, bold: true, italic: true, align: 'left' });
    expect(facts(left?.[1])).toEqual({ ...centered, size: 11, align: 'left' });
    expect(textsOf(right)).toEqual(['TM. BAN THƯỜNG VỤ PHÓ CHỦ TỊCH', 'Phạm Quốc Luy']);
    expect([facts(right?.[0]), facts(right?.[1])]).toEqual([
      { ...centered, size: 13, bold: true },
      { ...centered, size: 13, bold: true },
    ]);
    const [, table] = children(body, 'w:tbl');
    expect(all(table, 'w:cantSplit')).toHaveLength(1);
    expect(child(child(withStyle('ThanVanBan').at(-1), 'w:pPr'), 'w:keepNext')).toBeDefined();
  });

  it('has its page number in the middle of the top margin, from page 2', () => {
    const section = all(body, 'w:sectPr')[0];
    expect(child(section, 'w:titlePg')).toBeDefined();
    const relations = children(file.tree('word/_rels/document.xml.rels'), 'Relationship');
    const header = (type: string) => {
      const reference = children(section, 'w:headerReference').find((each) => attribute(each, 'w:type') === type);
      const relation = relations.find((each) => attribute(each, 'Id') === attribute(reference, 'r:id'));
      return file.tree(`word/${attribute(relation, 'Target') ?? ''}`);
    };
    expect(all(header('first'), 'w:instrText')).toHaveLength(0);
    expect(all(header('default'), 'w:instrText').map(({ elements }) => elements?.[0]?.text)).toEqual(['PAGE']);
    expect(facts(all(header('default'), 'w:p')[0])).toEqual({ ...centered, size: 13 });
  });

  it('carries the table as its annex on landscape pages that are counted anew', () => {
    const section = child(body, 'w:sectPr');
    expect(attribute(child(section, 'w:pgSz'), 'w:orient')).toBe('landscape');
    expect(attribute(child(section, 'w:pgNumType'), 'w:start')).toBe('1');
    expect(withStyle('Heading1').map(wordText)).toEqual([`Phụ lục ${annex.title}`]);
    expect(wordText(withStyle('DongPhuLuc')[0])).toBe(
      '(Kèm theo Công văn số 01/LĐLĐ ngày\u00A009 tháng 7 năm 2018 của LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH THUẬN)',
    );
    const table = children(body, 'w:tbl')[2];
    expect(all(table, 'w:tblHeader')).toHaveLength(2);
    expect(wordText(children(table, 'w:tr').at(-1))).toContain('TỔNG CỘNG288');
  });

  it('has an annex that a screen shows in the same words, row by row', () => {
    const shown = printedAnnex(DISPATCH, annex);
    expect(shown.titles.join(' ')).toBe(wordText(withStyle('Heading1')[0]));
    expect(shown.lines).toEqual(withStyle('DongPhuLuc').map(wordText));
    const printed = all(children(body, 'w:tbl')[2], 'w:tr')
      .slice(2)
      .map((row) => children(row, 'w:tc').map(wordText));
    expect(shown.groups.flatMap(({ label, rows, subtotal }) => [[label], ...rows, subtotal])).toEqual(
      printed.slice(0, -1),
    );
    expect(shown.total).toEqual(printed.at(-1));
    expect(shown.notes).toEqual(children(body, 'w:p').map(wordText).slice(-shown.notes.length));
    expect(shown.head.reduce((all, { columns }) => all + columns, 0)).toBe(shown.columns.length);
  });
});

describe('other dispatches', () => {
  it('names a single addressee in the line of "Kính gửi:"', async () => {
    const paper = { ...DISPATCH, addressees: ['Liên đoàn Lao động huyện Tuy Phong'] };
    const file = new OfficeFile(await dispatchDocx(paper));
    const paragraphs = all(file.tree('word/document.xml'), 'w:p').map(wordText);
    expect(paragraphs).toContain('Kính gửi: Liên đoàn Lao động huyện Tuy Phong');
    expect(all(file.tree('word/document.xml'), 'w:sectPr')).toHaveLength(1);
  });

  it('can be looked at before anybody is chosen to get it, on paper too', async () => {
    const paper = { ...DISPATCH, addressees: [], recipients: [], signerTitles: [], signer: '' };
    const file = new OfficeFile(await dispatchDocx(paper));
    expect(all(file.tree('word/document.xml'), 'w:p').map(wordText)).toContain('Kính gửi:');
    expect((await dispatchPdf(paper)).length).toBeGreaterThan(1000);
  });

  it('numbers the items of each ordered list from 1, as Word does', async () => {
    const bodyHtml = '<ol><li>Một;</li><li>Hai.</li></ol><p>Lại:</p><ol><li>Một.</li></ol>';
    const file = new OfficeFile(await dispatchDocx({ ...DISPATCH, bodyHtml }));
    const numbered = all(file.tree('word/document.xml'), 'w:numId').map((id) => attribute(id, 'w:val'));
    expect(numbered).toHaveLength(3);
    expect(numbered[0]).toBe(numbered[1]);
    expect(numbered[2]).not.toBe(numbered[0]);
  });
});

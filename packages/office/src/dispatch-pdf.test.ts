import { beforeAll, describe, expect, it } from 'vitest';
import { BODY_PARAGRAPHS, DISPATCH } from './dispatch.fixture.js';
import { dispatchPdf } from './dispatch-pdf.js';
import { installedTool, textOfPdf } from './installed-tool.fixture.js';
import { HALF_YEAR, LETTERHEAD, issued } from './summary-table.fixture.js';
import { summaryTablePdf } from './summary-table-pdf.js';

const pdftotext = installedTool('pdftotext');
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('công văn 01/LĐLĐ as PDF', () => {
  let bytes: Uint8Array;
  let source: string;

  beforeAll(async () => {
    bytes = await dispatchPdf(DISPATCH, issued(HALF_YEAR));
    source = Buffer.from(bytes).toString('latin1');
  });

  it('is tagged, in Vietnamese, and shows its title instead of a file name', () => {
    expect(source).toContain('/Lang (vi-VN)');
    expect(source).toMatch(/\/MarkInfo/);
    expect(source).toMatch(/\/Marked true/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
  });

  it('holds its four faces and asks for no other', () => {
    const faces = [...source.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(faces)].toSorted()).toEqual(['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular']);
    expect(source.match(/\/FontFile2/g)).toHaveLength(4);
    expect(source).not.toContain('Helvetica');
  });

  it('tags the table: heads of columns and rows, once, however many pages repeat them', () => {
    const count = (tag: string) => source.split(`/S /${tag}\n`).length - 1;
    expect(count('Table')).toBe(1);
    const units = HALF_YEAR.groups.reduce((rows, group) => rows + group.rows.length, 0);
    expect(count('TR')).toBe(2 + units + 2 * HALF_YEAR.groups.length + 1);
    expect(source.split('/ColSpan 4').length - 1).toBe(1);
  });

  it('has two upright pages and the annex on its side', () => {
    const pages = [...source.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      Number(width) < Number(height) ? 'upright' : 'landscape',
    );
    expect(pages.slice(0, 2)).toEqual(['upright', 'upright']);
    expect(new Set(pages.slice(2))).toEqual(new Set(['landscape']));
  });

  it.skipIf(pdftotext === null)(
    'can be read and copied: every line in Unicode, NFC (runs where pdftotext is installed)',
    async () => {
      const text = await textOfPdf(pdftotext ?? '', bytes);
      expect(text).toBe(text.normalize('NFC'));
      const flat = oneLine(text);
      for (const line of [
        'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
        'LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH THUẬN',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Số: 01/LĐLĐ',
        `V/v ${DISPATCH.subject}`,
        'Bình Thuận, ngày 09 tháng 7 năm 2018',
        `Kính gửi: ${DISPATCH.addressees.map((name) => `- ${name}`).join(' ')}`,
        ...BODY_PARAGRAPHS.slice(0, 4).map((html) => html.replaceAll(/<[^>]+>/g, '')),
        'để được hướng dẫn, hỗ trợ trực tiếp./.',
        'Nơi nhận: - Như trên; - Thường trực LĐLĐ tỉnh; - Lưu: VT, TG.',
        'TM. BAN THƯỜNG VỤ PHÓ CHỦ TỊCH Phạm Quốc Luy',
        'Phụ lục Bảng tổng hợp tin, bài',
      ]) {
        expect(flat).toContain(oneLine(line));
      }
    },
  );
});

describe('the summary table as PDF', () => {
  it.skipIf(pdftotext === null)(
    'says on every page of a draft that it is one (runs where pdftotext is installed)',
    async () => {
      const draft = await summaryTablePdf({ title: 'Bảng tổng hợp', table: HALF_YEAR }, LETTERHEAD);
      const pages = (await textOfPdf(pdftotext ?? '', draft)).split('\f').filter((page) => page !== '');
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page).toContain('BẢN NHÁP – chưa phát hành');
    },
  );

  it('takes any name: one without a blank is broken, not cut', async () => {
    const [group] = HALF_YEAR.groups;
    const [row] = group!.rows;
    const groups = [{ ...group!, rows: [{ ...row!, name: 'Đ'.repeat(300) }] }];
    const bytes = await summaryTablePdf(issued({ ...HALF_YEAR, groups }), LETTERHEAD, {
      titles: ['TM. BAN THƯỜNG VỤ', 'PHÓ CHỦ TỊCH'],
      name: 'Nguyễn Văn An',
    });
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
    if (pdftotext === null) return;
    expect((await textOfPdf(pdftotext, bytes)).match(/Đ(?=Đ|\s)/g)?.length).toBeGreaterThanOrEqual(300);
  });
});

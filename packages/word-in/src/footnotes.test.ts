import { Document, EndnoteReferenceRun, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import { expect, it } from 'vitest';
import { convertWord } from './convert-word.js';

it('footnotes and endnotes are read like the text: old fonts in Unicode, and no arrow back', async () => {
  const old = (text: string): TextRun => new TextRun({ text, font: '.VnTime' });
  const note = (text: string) => ({ children: [new Paragraph({ children: [old(text)] })] });
  const file = new Document({
    footnotes: { 1: note('Theo C«ng ®oµn tØnh B×nh ThuËn, n¨m 2018.') },
    endnotes: { 1: note('Sè liÖu cña Ban ChÝnh s¸ch.') },
    sections: [
      {
        children: [
          new Paragraph('Ra mắt tổ công đoàn chợ Phan Thiết'),
          new Paragraph({
            children: [
              old('S¸ng nay, c«ng ®oµn tØnh häp.'),
              new FootnoteReferenceRun(1),
              old(' C¶ tØnh cã nhiÒu ®oµn viªn.'),
              new EndnoteReferenceRun(1),
            ],
          }),
        ],
      },
    ],
  });
  const result = await convertWord(new Uint8Array(await Packer.toBuffer(file)), 'a.docx');
  if (!result.ok) throw new Error(result.refusal.code);
  const { bodyHtml, notes } = result.article;
  expect(bodyHtml).toContain('Theo Công đoàn tỉnh Bình Thuận, năm 2018.');
  expect(bodyHtml).toContain('Số liệu của Ban Chính sách.');
  expect(bodyHtml).not.toMatch(/↑|«|®/);
  expect(notes.find(({ code }) => code === 'legacy_converted')?.message).toMatch(/^3 đoạn/);
});

it('words in a font of capitals are capitals, and a code page without fonts is named', async () => {
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph('Ra mắt tổ công đoàn chợ Phan Thiết'),
          new Paragraph({ children: [new TextRun({ text: 'héi nghÞ c¸n bé', font: '.VnTimeH' })] }),
        ],
      },
    ],
  });
  const read = await convertWord(new Uint8Array(await Packer.toBuffer(file)), 'a.docx');
  expect(read.ok && read.article.title + read.article.bodyHtml).toContain('HỘI NGHỊ CÁN BỘ');
  const viscii = 'Nhæng ngß¶i thþ tr\u00eb ðßþc h÷c ngh«, nh§n quà và giæ vi®c làm · xß·ng may cüa xã.';
  const other = new Document({
    sections: [{ children: [new Paragraph('Ra mat to cong doan'), new Paragraph(viscii)] }],
  });
  const named = await convertWord(new Uint8Array(await Packer.toBuffer(other)), 'a.docx', { legacy: 'keep' });
  expect(named.ok && named.article.notes.map(({ message }) => message).join()).toContain('bảng mã cũ VISCII');
});

import { expect, it } from 'vitest';
import { legacyFields } from './legacy-form';

const text = (path: string, value: string) => ({ path, label: path, value, html: false });

it('lines that a person marks as capitals come in capitals, the others as they are', () => {
  const lead = 'S¸ng nay, c«ng ®oµn tØnh häp.\nHéi nghÞ ®· biÓu d­¬ng nh÷ng tËp thÓ xuÊt s¾c.';
  const [title, words] = legacyFields([text('title', 'héi nghÞ c¸n bé c«ng ®oµn'), text('lead', lead)]);
  expect(title?.lines.map(({ after }) => after)).toEqual(['hội nghị cán bộ công đoàn']);
  expect(title?.converted(new Set())).toBe('hội nghị cán bộ công đoàn');
  expect(title?.converted(new Set([0]))).toBe('HỘI NGHỊ CÁN BỘ CÔNG ĐOÀN');
  expect(words?.converted(new Set([1]))).toBe(
    'Sáng nay, công đoàn tỉnh họp.\nHỘI NGHỊ ĐÃ BIỂU DƯƠNG NHỮNG TẬP THỂ XUẤT SẮC.',
  );
});

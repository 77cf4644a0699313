import type { GuideEntry } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { findEntries, offerEntries } from './find-entries';

const entry = (documentId: string, question: string, answer: string, helpful = 0): GuideEntry => ({
  documentId,
  question,
  answer: `<p>${answer}</p>`,
  category: 'other',
  helpful,
  thanked: false,
});
const entries = [
  entry('anh', 'Gửi ảnh chụp bằng điện thoại thế nào cho rõ?', 'Gửi ảnh gốc, đừng gửi qua Zalo.'),
  entry('duyet', 'Bài bị trả lại thì làm gì?', 'Đọc lý do, sửa rồi gửi duyệt lại.'),
  entry('anh-2', 'Ảnh có trẻ em thì cần gì?', 'Cần sự đồng ý của cha mẹ.', 4),
];
const ids = (found: GuideEntry[]) => found.map(({ documentId }) => documentId);

it('a search finds words in questions and answers without their marks', () => {
  expect(ids(findEntries(entries, 'anh goc'))).toEqual(['anh']);
  expect(ids(findEntries(entries, 'TRẢ LẠI'))).toEqual(['duyet']);
  expect(ids(findEntries(entries, ' '))).toEqual(['anh', 'duyet', 'anh-2']);
});

it('a question that is being typed is met by those that share its telling words', () => {
  expect(ids(offerEntries(entries, 'Làm thế nào để gửi ảnh?'))).toEqual(['anh']);
  expect(ids(offerEntries(entries, 'anh'))).toEqual(['anh-2', 'anh']);
  expect(offerEntries(entries, 'làm thế nào')).toEqual([]);
});

import type { WordItem } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { fillFromWord, replacedFields, undoWord } from './fill-from-word.js';
import { words } from './newsroom.fixture.js';
import { isWaiting, newItem, toSent } from './phone-item.js';

const picture = (id: string) => ({
  id,
  caption: `Ảnh ${id}`,
  credit: 'Minh',
  alt: 'Hội trường',
  consent: 'missing' as const,
});
const word: WordItem = {
  fields: {
    ...{ title: 'Trao quà', lead: 'Sáng nay.', text: '• gạo\n• sữa', byline: 'Minh Anh' },
    pictures: ['a', 'b', 'c'].map(picture),
  },
  pictures: [],
  remarks: ['Đã bỏ phần đầu công văn.'],
};
const blank = newItem('user:1', 'khoa-1', 'Ước', 1);
const filling = { file: 'tin.docx', word, most: 10, replaces: true, own: 'Ước' };

it('fills an empty item, asks about everybody in its pictures, and is undone whole', () => {
  expect(replacedFields(blank, word, 'Ước')).toEqual([]);
  const item = fillFromWord(blank, filling);
  expect(item.fields).toMatchObject({ title: 'Trao quà', text: '• gạo\n• sữa', byline: 'Minh Anh' });
  expect(item.fields.pictures.map(({ consent }) => consent)).toEqual([null, null, null]);
  expect(toSent(item.fields).pictures.map(({ consent }) => consent)).toEqual(['missing', 'missing', 'missing']);
  expect([isWaiting(item), item.word?.remarks]).toEqual([true, word.remarks]);
  expect(undoWord(item)).toEqual(blank);
});

it('names what would be replaced, and leaves it where one likes', () => {
  const begun = words(blank, { title: 'Của tôi', text: 'Đang viết', pictures: [{ ...picture('a'), key: 'k' }] });
  expect(replacedFields(begun, word, 'Ước')).toEqual(['title', 'text']);
  const gaps = fillFromWord(begun, { ...filling, replaces: false });
  expect([gaps.fields.title, gaps.fields.lead, gaps.fields.text]).toEqual(['Của tôi', 'Sáng nay.', 'Đang viết']);
  // The picture that is there already comes once.
  expect(gaps.fields.pictures.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(undoWord(fillFromWord(begun, filling))).toEqual(begun);
});

it('takes no more pictures than an item may have, and says so; what was changed since outlives an undoing', () => {
  const item = fillFromWord(blank, { ...filling, most: 2 });
  expect(item.fields.pictures).toHaveLength(2);
  expect(item.word?.remarks.at(-1)).toBe('Bài đã đủ 2 ảnh nên bỏ lại 1 ảnh của tệp.');
  const undone = undoWord(words(item, { title: 'Trao quà Tết' }));
  expect([undone.fields.title, undone.fields.text, undone.fields.pictures]).toEqual(['Trao quà Tết', '', []]);
});

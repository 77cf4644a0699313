import { expect, it } from 'vitest';
import { changedFields, typedTexts } from './typed-words';

const plain = (html: string) => html.replace(/<[^>]*>/g, '');

it('tells what was typed from what was there, and an emptied input from an untouched one', () => {
  const filled = { title: 'Cũ', lead: null, byline: 'Minh Anh', unit: { connect: [], disconnect: [] }, revision: 3 };
  expect(changedFields(filled, { ...filled, lead: '', revision: 4 })).toEqual({});
  expect(changedFields(filled, { ...filled, title: 'Mới', byline: undefined })).toEqual({ title: 'Mới', byline: null });
});

it('lays the typed fields out as the history does', () => {
  const typed = {
    body: '<p>Chào <img src="/uploads/a.jpg" alt="Hội trường"></p>',
    unit: { connect: [{ documentId: 'x', label: 'LĐLĐ La Gi' }], disconnect: [] },
    pictures: [{ image: { id: 4, hash: 'abcdef123456', name: 'b.jpg' }, caption: 'Trao quà', __temp_key__: 'a0' }],
    eventEndedAt: '2018-07-09T02:00:00.000Z',
  };
  expect(typedTexts(typed, plain).map(({ name, text }) => [name, text])).toEqual([
    ['unit', 'LĐLĐ La Gi'],
    ['eventEndedAt', '09:00, 09/07/2018'],
    ['body', 'Chào [ảnh Hội trường]'],
    ['pictures', 'Ảnh 1: b.jpg (123456)\nChú thích: Trao quà'],
  ]);
});

import type { ItemFields } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { changedFields, columnsOf, fieldsOf, settled } from './item-fields';

const names = new Map([[4, 'anhcuachi']]);
const row = {
  title: 'Trao quà',
  genre: 'news_brief' as const,
  lead: null,
  body: '<p>Một.</p><p>Hai.</p>',
  eventEndedAt: '2018-07-09T02:00:00.000Z',
  eventPlace: null,
  eventPeople: 'Ban chấp hành',
  byline: 'Lê Hoa',
  pictures: [{ image: { id: 4, name: 'qua.webp' }, caption: 'Quà', credit: null, alt: null, subjectConsent: null }],
};
const standing = fieldsOf(row, names);

it('reads a draft as its sender wrote it, and sees no change in the same words sent again', () => {
  expect(standing).toMatchObject({ text: 'Một.\n\nHai.', lead: '', place: '', people: 'Ban chấp hành' });
  expect(standing.pictures).toEqual([{ id: 'anhcuachi', caption: 'Quà', credit: '', alt: '', consent: 'not_needed' }]);
  expect(changedFields(standing, standing)).toEqual({});
  // Spaces, line ends and another form of the same letters are no change.
  const again = { ...standing, title: '  Trao  qua\u0300 ', text: 'Một. \r\n\r\n\r\nHai.' };
  expect(changedFields(again, standing)).toEqual({});
});

it('keeps what was not spoken of, and writes only what differs', () => {
  const sent: Partial<ItemFields> = { title: 'Trao quà cho đoàn viên', people: 'Ban chấp hành' };
  const changed = changedFields(sent, standing);
  expect(columnsOf(changed, new Map())).toEqual({ title: 'Trao quà cho đoàn viên' });
  const pictures = [{ id: 'anhcuachi', caption: '', credit: 'Hoa', alt: 'Hai người', consent: 'obtained' as const }];
  expect(columnsOf(settled({ text: 'Ba & <b>.', pictures }), new Map([['anhcuachi', 4]]))).toEqual({
    body: '<p>Ba &#x26; &#x3C;b>.</p>',
    pictures: [{ image: 4, caption: '', credit: 'Hoa', alt: 'Hai người', subjectConsent: 'obtained' }],
  });
});

import { qualityQuestionSchema } from '@toasoan/contracts';
import { expect, test } from 'vitest';
import { formQuestion } from './form-question';

test('a form as Strapi keeps it becomes a question that the server takes', () => {
  const question = formQuestion(
    {
      title: 'Tin',
      genre: 'news_brief',
      body: '<p>a</p>',
      eventEndedAt: new Date('2018-07-09T03:00:00Z'),
      originalPublishedAt: '2018-07-09T03:00:00.000Z',
      pictures: [
        { image: { id: 7, name: 'a.jpg' }, caption: 'A', subjectConsent: 'missing', __temp_key__: 'x' },
        { image: null, caption: null },
      ],
      unit: { connect: [{ id: 3, documentId: 'bac' }], disconnect: [] },
      revision: 4,
    },
    'bai',
  );
  expect(qualityQuestionSchema.parse(question)).toMatchObject({
    documentId: 'bai',
    eventEndedAt: '2018-07-09T03:00:00.000Z',
    pictures: [{ fileName: 'a.jpg', consent: 'missing' }, { fileName: null }],
    unitId: 'bac',
  });
});

test('a form just opened, or with half a date in it, is none the less a question', () => {
  const question = formQuestion({ eventEndedAt: 'chưa rõ', pictures: undefined, unit: null, genre: '' }, undefined);
  expect(qualityQuestionSchema.parse(question)).toMatchObject({ documentId: null, eventEndedAt: null, pictures: [] });
});

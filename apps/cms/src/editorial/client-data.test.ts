import { expect, it } from 'vitest';
import { withoutSystemFields } from './client-data';

it('keeps what a person wrote and drops what makes a row another document', () => {
  const pictures = [{ id: 4, caption: 'Ảnh' }];
  const sent = { id: 1, documentId: 'x', locale: 'fr', publishedAt: '2018-01-01', title: 'Tin', pictures };
  expect(withoutSystemFields(sent, 7)).toEqual({ title: 'Tin', pictures });
});

it('keeps the signature of the person at hand alone', () => {
  expect(withoutSystemFields({ createdBy: 7, updatedBy: 7 }, 7)).toEqual({ createdBy: 7, updatedBy: 7 });
  expect(withoutSystemFields({ createdBy: 8, updatedBy: { id: 7 } }, 7)).toEqual({});
  expect(withoutSystemFields({ updatedBy: 7 }, null)).toEqual({});
});

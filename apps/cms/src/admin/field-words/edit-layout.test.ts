import { expect, it } from 'vitest';
import { laidOut } from './edit-layout';

const title = {
  name: 'title',
  type: 'string',
  attribute: { type: 'string', maxLength: 250 },
  hint: 'Không quá 12 chữ.',
  required: false,
};
const unit = { name: 'unit', type: 'relation', attribute: { type: 'relation' }, required: false };
const slug = { name: 'slug', type: 'string', attribute: { maxLength: 120 }, hint: '', required: false };
const drawn = (displayName: string) => {
  const layout = { layout: [[[title], [unit, slug]]], components: {}, settings: { displayName } };
  return laidOut({ layout, query: {} }).layout.layout[0]?.flat() ?? [];
};

it('an article’s form marks what it needs, gives one hint a field and offers to make no unit', () => {
  const [first, second, third] = drawn('Tin bài');
  expect([first?.required, second?.required, third?.required]).toEqual([true, true, false]);
  expect(first?.attribute).toEqual({ type: 'string' });
  expect(third?.attribute).toEqual({ maxLength: 120 });
  expect(second).toMatchObject({ creatable: false });
});

it('other forms mark what Strapi marks', () => {
  expect(drawn('Đơn vị').map(({ required }) => required)).toEqual([false, false, false]);
});

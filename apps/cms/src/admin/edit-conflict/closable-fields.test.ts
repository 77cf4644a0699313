import { afterEach, expect, it } from 'vitest';
import { closable } from './closable-fields';
import { setReadOnly } from './read-only-state';

afterEach(() => {
  setReadOnly(null);
});

it('a field is closed while the article is read only, as often as it is drawn', () => {
  const field = closable({ name: 'title', disabled: false });
  const drawn = () => ({ ...field }).disabled;
  expect(drawn()).toBe(false);
  setReadOnly({ documentId: 'a1', why: 'Đang chờ duyệt', closed: true });
  expect(drawn()).toBe(true);
  setReadOnly({ documentId: 'a1', why: 'Đang chờ duyệt', closed: false });
  expect(drawn()).toBe(false);
  expect({ ...closable({ name: 'slug', disabled: true }) }.disabled).toBe(true);
});

import { expect, it } from 'vitest';
import { onlyWithout } from './stock-actions';

it("takes publishing away from articles and from nothing else, and keeps the actions' types", () => {
  const publish = Object.assign((_props: { model: string }) => ({ label: 'Publish' }), { type: 'publish' });
  const update = Object.assign((_props: { model: string }) => ({ label: 'Save' }), { type: 'update' });
  const [filtered, kept] = onlyWithout('api::article.article', new Set(['publish']))([publish, update]);
  expect(filtered?.({ model: 'api::article.article' })).toBeNull();
  expect(filtered?.({ model: 'api::official-document.official-document' })).toEqual({ label: 'Publish' });
  expect(filtered?.type).toBe('publish');
  expect(kept).toBe(update);
});

import { expect, it } from 'vitest';
import { keptHtml } from './kept.js';

/** Draws by counting. */
function pen() {
  let drawn = 0;
  return () => Promise.resolve(`lần ${String((drawn += 1))}`);
}

it('draws once as long as the objects are the same, whatever they are called', async () => {
  const settings = { siteName: 'Công đoàn' };
  const pages = [{ slug: 'lien-he' }];
  const draw = pen();
  expect(await keptHtml('chân trang', [settings, pages], draw)).toBe('lần 1');
  expect(await keptHtml('chân trang', [settings, pages], draw)).toBe('lần 1');
  expect(await keptHtml('đầu trang', [settings], draw)).toBe('lần 2');
});

it('draws again when one of them is another, alike or not', async () => {
  const settings = { siteName: 'Công đoàn' };
  const draw = pen();
  await keptHtml('chân trang', [settings, [1]], draw);
  expect(await keptHtml('chân trang', [settings, [1]], draw)).toBe('lần 2');
  expect(await keptHtml('chân trang', [{ ...settings }, [1]], draw)).toBe('lần 3');
});

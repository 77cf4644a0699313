import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawSharePicture, makeSharePicture, shareAddress } from './share-picture.js';

const words = { title: 'Ế hàng cũng không để ai ở lại một mình', unit: 'CĐCS May Phan Thiết', site: 'Công đoàn' };

it('a share picture has 1200 by 630 pixels and the same bytes each time', async () => {
  const first = await makeSharePicture(words);
  const { format, width, height } = await sharp(first).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  expect(first.length).toBeLessThan(60_000);
  expect(first.equals(await makeSharePicture(words))).toBe(true);
});

it('its address follows from every word on it', () => {
  const others = [{ title: 'Khác' }, { unit: 'Khác' }, { site: 'Khác' }].map((other) =>
    shareAddress({ ...words, ...other }),
  );
  expect(new Set([shareAddress(words), ...others]).size).toBe(4);
  expect(shareAddress({ ...words })).toBe(shareAddress(words));
});

it('wears the colours that the organisation chose, and the site’s own where it chose none', () => {
  const none = { action: null, actionDark: null, accent: null, accentDark: null };
  expect(shareAddress({ ...words, colours: none })).toBe(shareAddress(words));
  const chosen = { ...words, colours: { ...none, action: '#7a1f1f', accent: '#00695c' } };
  expect(shareAddress(chosen)).not.toBe(shareAddress(words));
  const drawn = drawSharePicture(chosen);
  expect(drawn).toContain('fill="#7a1f1f"');
  expect(drawn).toContain('fill="#00695c"');
  expect(drawn).not.toContain('#0f4a86');
});

it('is drawn of outlines alone, whatever the words are', () => {
  const hostile = drawSharePicture({ ...words, title: '<script>alert(1)</script> & "x" 🎉' });
  expect(hostile).not.toMatch(/<script|<text|🎉|NaN|undefined/);
  expect(drawSharePicture({ title: '', unit: '', site: '' })).not.toMatch(/NaN|undefined/);
});

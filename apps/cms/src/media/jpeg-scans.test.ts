import sharp from 'sharp';
import { expect, it } from 'vitest';
import { jpegScans } from './jpeg-scans';

const picture = () =>
  sharp({
    create: {
      width: 64,
      height: 48,
      channels: 3,
      background: '#a33',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

it('counts what a camera and what a progressive picture have', async () => {
  expect(jpegScans(await picture().jpeg({ progressive: false, mozjpeg: false }).toBuffer(), 100)).toBe(1);
  const progressive = jpegScans(await picture().jpeg({ progressive: true }).toBuffer(), 100);
  expect(progressive).toBeGreaterThan(4);
  expect(progressive).toBeLessThan(20);
  expect(jpegScans(await picture().png().toBuffer(), 100)).toBe(0);
});

it('passes over what stands in a segment, and what only looks like a mark', async () => {
  const plain = await picture().jpeg().toBuffer();
  const comment = Buffer.from([0xff, 0xfe, 0, 10, 0xff, 0xda, 0xff, 0xda, 0xff, 0xda, 0xff, 0xda]);
  const withComment = Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2)]);
  expect(jpegScans(withComment, 100)).toBe(jpegScans(plain, 100));
});

it('stops at the most, and at the end of what there is', () => {
  const scan = Buffer.from([0xff, 0xda, 0, 2, 0x12, 0xff, 0x00, 0xff, 0xd3, 0x34]);
  const many = Buffer.concat([Buffer.from([0xff, 0xd8]), ...Array.from({ length: 5000 }, () => scan)]);
  expect(jpegScans(many, 100)).toBe(101);
  expect(jpegScans(many.subarray(0, 22), 100)).toBe(2);
  for (const cut of [0, 1, 2, 3, 4, 5]) expect(jpegScans(many.subarray(0, cut), 100)).toBeLessThan(2);
});

it('believes no picture that hides scans behind a mark without a length', () => {
  const scan = [0xff, 0xda, 0, 2, 0x12];
  for (const mark of [0x02, 0x4f, 0xbf]) {
    const hidden = [0xff, mark, 0xfe, 0xfe, ...Array.from({ length: 1000 }, () => scan).flat()];
    const picture = Buffer.from([0xff, 0xd8, ...scan, ...hidden, ...Array<number>(0xfefe).fill(0), 0xff, 0xd9]);
    expect(jpegScans(picture, 100), String(mark)).toBe(101);
  }
  // A temporary mark and a restart bring nothing with them.
  expect(jpegScans(Buffer.from([0xff, 0xd8, ...scan, 0xff, 0x01, 0xff, 0xd0, ...scan, 0xff, 0xd9]), 100)).toBe(2);
});

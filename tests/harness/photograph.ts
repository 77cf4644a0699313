import { createRequire } from 'node:module';
import { inRepository } from '@toasoan/testkit';

interface Sharp {
  resize(width: number, height: number): Sharp;
  jpeg(options: { quality: number }): Sharp;
  toBuffer(): Promise<Buffer>;
}
type MakeSharp = (input: {
  create: {
    width: number;
    height: number;
    channels: 3;
    background: string;
    noise: { type: 'gaussian'; mean: number; sigma: number };
  };
}) => Sharp;

const sharp = createRequire(inRepository('apps/cms/package.json'))('sharp') as MakeSharp;

/**
 * A JPEG that packs no better than a photograph: blots of noise, each time others, at the size asked for. `grain`: how many
 * points wide a blot is; at ten a picture of 2,400 × 1,600 weighs half a megabyte, as a telephone's does inside a Word file.
 */
export function photograph(width: number, height: number, grain = 3): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const [small, flat] = [Math.round(width / grain), Math.round(height / grain)];
  return sharp({ create: { width: small, height: flat, channels: 3, background: '#808080', noise } })
    .resize(width, height)
    .jpeg({ quality: 82 })
    .toBuffer();
}

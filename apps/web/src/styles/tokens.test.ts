import { contrast } from '@toasoan/site-colours';
import { expect, it } from 'vitest';
import { unitColours } from './tokens.mjs';

it.each(unitColours)('white initials can be read on %s', (ground) => {
  expect(contrast('#ffffff', ground)).toBeGreaterThanOrEqual(4.5);
});

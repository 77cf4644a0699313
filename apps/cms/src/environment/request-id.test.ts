import { describe, expect, it } from 'vitest';
import { requestIdFrom } from './request-id';

describe('the id of a request', () => {
  it.each(['3f2a9c1e7b', 'a'.repeat(64), '0192d0c3-8f5b-7d3c-9a11-2b6f0c4d5e6f'])(
    'is the one it came with: %s',
    (id) => {
      expect(requestIdFrom(id)).toBe(id);
    },
  );

  it.each([undefined, '', 'short', 'a'.repeat(65), 'two\nlines-of-it', 'spaces in it', 'đồng-bào-12', ['12345678']])(
    'is a new one for %j',
    (header) => {
      const made = requestIdFrom(header);
      expect(made).toMatch(/^[0-9a-f-]{36}$/);
      expect(requestIdFrom(header)).not.toBe(made);
    },
  );
});

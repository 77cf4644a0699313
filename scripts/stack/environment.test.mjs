import { afterEach, expect, test, vi } from 'vitest';
import { exampleData } from './environment.mjs';
import { Refusal } from './refusal.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('on %s the example newsroom is loaded', (host) => {
  expect(exampleData(host)).toBe(true);
});

test.each(['0.0.0.0', '::', '192.168.1.5', 'toasoan.example.vn', '127.0.0.1.example.vn'])(
  'on %s a start with accounts whose password everybody knows is refused, and the sentence says the way out',
  (host) => {
    expect(() => exampleData(host)).toThrow(Refusal);
    expect(() => exampleData(host)).toThrow(/TOASOAN_EXAMPLE_DATA=false/);
    vi.stubEnv('TOASOAN_EXAMPLE_DATA', 'false');
    expect(exampleData(host)).toBe(false);
  },
);

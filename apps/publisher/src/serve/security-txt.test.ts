import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicSettings } from '@toasoan/contracts';
import type { ContentIndex } from '../project/content-index.js';
import { openContentIndex } from '../project/open-index.js';
import { securityTxt } from './security-txt.js';

const ORIGIN = 'https://congdoan.example.vn';
let folder: string;
let index: ContentIndex;
const saved = (email: string, securityContact = '') => {
  const content = { email, securityContact, logo: null } as PublicSettings;
  index.fill([{ kind: 'settings', id: 's', revision: 1, state: 'live', content }]);
};
const fields = (now: Date) =>
  securityTxt(index.db, ORIGIN, now)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/: (.*)/).slice(0, 2));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-security-'));
  index = openContentIndex(join(folder, 'index.db'));
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

describe('security.txt', () => {
  it('names the contact of the settings, and a day that lies ahead by less than a year', () => {
    saved('an-toan@example.vn');
    for (const now of ['2018-12-31T23:59:59Z', '2020-02-29T00:00:00Z', '2018-07-09T02:00:00Z'].map(Date.parse)) {
      const found = fields(new Date(now));
      expect(found.map(([name]) => name)).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical']);
      expect(found[0]?.[1]).toBe('mailto:an-toan@example.vn');
      expect(found[1]?.[1]).toMatch(/^\d{4}-\d{2}-01T00:00:00Z$/);
      const days = (Date.parse(found[1]?.[1] ?? '') - now) / 86_400_000;
      expect(days).toBeGreaterThan(180);
      expect(days).toBeLessThan(365);
      expect(found[3]?.[1]).toBe(`${ORIGIN}/.well-known/security.txt`);
    }
  });

  it.each(['', 'gọi cho chúng tôi', 'a@b.vn\nExpires: 1999-01-01T00:00:00Z'])(
    'leads to the site where the settings hold no address but %j',
    (email) => {
      saved(email);
      expect(fields(new Date(0))[0]).toEqual(['Contact', `${ORIGIN}/`]);
      expect(fields(new Date(0))).toHaveLength(4);
    },
  );

  it.each([
    ['bao-mat@example.vn', 'mailto:bao-mat@example.vn'],
    ['https://example.vn/bao-mat', 'https://example.vn/bao-mat'],
    ['javascript:alert(1)', 'mailto:toa-soan@example.vn'],
  ])('prefers the contact for weaknesses where %s is one', (own, contact) => {
    saved('toa-soan@example.vn', own);
    expect(fields(new Date(0))[0]).toEqual(['Contact', contact]);
  });
});

import { expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, PORTAL_POLICY, SECURITY_HEADERS } from './answer-headers.js';

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((one) => [one.slice(0, one.indexOf(' ')), one.slice(one.indexOf(' ') + 1)]),
);

it('the policy starts from nothing and lets in the site itself alone', () => {
  expect(directives.get('default-src')).toBe("'none'");
  for (const [name, sources] of directives) expect(["'none'", "'self'"], name).toContain(sources);
  for (const name of ['base-uri', 'frame-ancestors']) expect(directives.get(name)).toBe("'none'");
});

it('a header fits on one line and in quotes', () => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(name).toMatch(/^[a-z-]+$/);
    expect(value).toMatch(/^[\x20-\x7e]+$/);
    expect(value).not.toMatch(/["\\$]/);
  }
});

it('the contributors’ pages may show pictures of the phone, and have no other freedom', () => {
  const [own, portal] = [CONTENT_SECURITY_POLICY, PORTAL_POLICY].map((policy) => policy.split('; '));
  expect(portal?.filter((one) => !own?.includes(one))).toEqual(["img-src 'self' blob:"]);
  expect(portal).toHaveLength(own?.length ?? 0);
});

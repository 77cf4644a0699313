import { describe, expect, it } from 'vitest';
import { isFromElsewhere, isJson, needsSession, takesFile } from './portal-door.js';

describe('the door of the portal', () => {
  it.each([
    ['its own page', { origin: 'https://congdoan.example.vn', site: 'same-origin' }, false],
    ['its own page, at another port', { origin: 'http://congdoan.example.vn:4321', site: '' }, false],
    ['no browser at all', { origin: '', site: '' }, false],
    ['a page of another site', { origin: 'https://ke-xau.example.com', site: 'cross-site' }, true],
    ['a neighbour under the same domain', { origin: 'https://blog.congdoan.example.vn', site: 'same-site' }, true],
    ['a page that hides where it is from', { origin: 'null', site: 'cross-site' }, true],
    ['a browser that only says so', { origin: '', site: 'cross-site' }, true],
  ])('knows %s', (_who, sent, elsewhere) => {
    expect(isFromElsewhere(sent, ['congdoan.example.vn'])).toBe(elsewhere);
  });

  it('opens an invitation to anybody, and nothing else of the portal', () => {
    for (const path of ['/api/portal/invitation/open', '/api/portal/invitation/accept/', '/api/auth/local', '/upload'])
      expect(needsSession(path), path).toBe(false);
    for (const path of ['/api/portal/items', '/API/Portal/me', '/api/portal/invitation/open/x', '/api/portal/'])
      expect(needsSession(path), path).toBe(true);
  });

  it('tells JSON from what a form of any page can send', () => {
    for (const type of ['application/json', 'application/json; charset=utf-8', 'Application/JSON'])
      expect(isJson(type), type).toBe(true);
    for (const type of [
      '',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
    ])
      expect(isJson(type), type).toBe(false);
  });

  it('takes files at two addresses', () => {
    expect(['pictures', 'word', 'pictures/'].map((path) => takesFile('POST', `/api/portal/${path}`))).toEqual([
      true,
      true,
      true,
    ]);
    expect(takesFile('PUT', '/api/portal/pictures') || takesFile('POST', '/api/portal/pictures/1/preview')).toBe(false);
  });
});

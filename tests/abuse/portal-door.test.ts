import { createHmac, randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLE_PASSWORD, type PortalClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cookieOf, post } from '../harness/front-door.js';

const EMAIL = 'mayphanthiet.ctv@example.vn';
/** No other file has this size. */
const SIZE = 1_234_567;

// What holds it: `no-file-left`, the token in `portal-answers`, `asker`, `compareAllTheSame`.
describe.each(inject('templates'))('the portal’s door, on $db', (template) => {
  let cms: RunningCms;
  let phone: PortalClient;
  beforeAll(async () => {
    cms = await startCms(template);
    phone = await cms.asContributor(EMAIL);
  });
  afterAll(() => cms.close());

  const left = (): string[] =>
    readdirSync(tmpdir()).filter((name) => statSync(join(tmpdir(), name), { throwIfNoEntry: false })?.size === SIZE);
  const form = (...names: string[]): FormData => {
    const body = new FormData();
    for (const name of names) body.append(name, new Blob([new Uint8Array(name === 'files' ? 1 : SIZE)]), 'a.bin');
    return body;
  };

  it('leaves no file behind, whoever sends it, by whatever name and to whatever address', async () => {
    let count = 0;
    for (const authorization of ['', 'x', 'Bearer x', `Bearer ${phone.token}`]) {
      for (const path of ['portal/pictures', 'portal/word', 'portal/items', 'auth/local', 'upload', 'khong-co']) {
        for (const parts of [['x'], ['files', 'x'], ['file', 'file', 'x']]) {
          const headers = authorization === '' ? {} : { authorization };
          const answer = await fetch(`${cms.url}/api/${path}`, { method: 'POST', headers, body: form(...parts) });
          expect(answer.status, path).toBeGreaterThanOrEqual(400);
          await answer.text();
          count += 1;
        }
      }
    }
    expect(left()).toEqual([]);
    console.info(`proof 14, portal: ${String(count)} forms with files for nobody, 0 left on the disk`);
  });

  it('reads no file of somebody who is not signed in, and none of unknown length', async () => {
    const send = (headers: Record<string, string>, body: BodyInit) =>
      fetch(`${cms.url}/api/portal/pictures`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    const stream = () => new Blob([new Uint8Array(1000)]).stream();
    const forged = await send({ ...type, authorization: 'Bearer a.b.c' }, 'x');
    expect([forged.status, await forged.json()]).toMatchObject([401, { error: { code: 'sign_in' } }]);
    const endless = await send({ ...type, authorization: `Bearer ${phone.token}` }, stream());
    expect([endless.status, await endless.json()]).toMatchObject([411, { error: { code: 'no_length' } }]);
  });

  it('lets no page of another site sign anybody in', async () => {
    const login = { identifier: EMAIL, password: EXAMPLE_PASSWORD };
    const asForm = await fetch(`${cms.url}/api/auth/local`, { method: 'POST', body: new URLSearchParams(login) });
    expect([asForm.status, cookieOf(asForm, 'toasoan_phien')]).toEqual([415, '']);
    for (const from of [{ origin: 'https://ke-xau.example.com' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await post(`${cms.url}/api/auth/local`, login, from);
      expect([answer.status, cookieOf(answer, 'toasoan_phien')]).toEqual([403, '']);
    }
    expect((await post(`${cms.url}/api/auth/local`, login, { origin: cms.url })).status).toBe(200);
  });

  it('counts each asker by himself where the publisher names them, and believes nobody else', async () => {
    cms.app.config.set('plugin::users-permissions.ratelimit', { enabled: true, interval: { min: 5 }, max: 5 });
    const token = String(cms.env['TOASOAN_INTERNAL_TOKEN']);
    const named = (name: string, key = token) => ({
      'x-toasoan-asker': `${name};${createHmac('sha256', key).update(`toasoan asker ${name}`).digest('hex')}`,
    });
    const guess = async (headers: Record<string, string>) => {
      const login = { identifier: `${randomUUID()}@example.vn`, password: 'Sai-Mat-Khau-1' };
      return (await post(`${cms.url}/api/auth/local`, login, headers)).status;
    };
    const flood = await Promise.all(Array.from({ length: 12 }, () => guess(named('203.0.113.7'))));
    expect(flood.filter((status) => status === 429)).toHaveLength(7);
    // The others go in and out.
    expect([await guess(named('203.0.113.8')), await guess(named('203.0.113.7'))]).toEqual([400, 429]);
    // Names without the key are all one: who comes straight.
    const forged = await Promise.all(
      Array.from({ length: 12 }, (_, n) => guess(named(`198.51.100.${String(n)}`, 'khoa-khac'))),
    );
    expect(forged.filter((status) => status === 429)).toHaveLength(7);
    console.info('proof 19, portal: 12 guesses by one asker, 7 refused; 1 of another beside them answered');
    cms.app.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  });

  it('compares a password whether somebody bears the name or not', async () => {
    const users = cms.app.service('plugin::users-permissions.user') as unknown as Record<string, unknown>;
    const compare = users['validatePassword'] as (...args: unknown[]) => unknown;
    let compared = 0;
    users['validatePassword'] = (...args: unknown[]) => {
      compared += 1;
      return compare.apply(users, args);
    };
    for (const identifier of [EMAIL, 'khong.co.ai@example.vn']) {
      compared = 0;
      const wrong = await post(`${cms.url}/api/auth/local`, { identifier, password: 'Sai-Mat-Khau-1' });
      expect([identifier, wrong.status, compared]).toEqual([identifier, 400, 1]);
    }
    users['validatePassword'] = compare;
  });

  it('takes a weak new password for no guess at the old one', async () => {
    const change = (currentPassword: string, password: string) =>
      phone.auth('change-password', { currentPassword, password, passwordConfirmation: password });
    for (let n = 0; n < 11; n += 1) expect((await change(EXAMPLE_PASSWORD, 'yeu')).status).toBe(400);
    expect((await change(EXAMPLE_PASSWORD, 'Mat-Khau-Moi-9')).status).toBe(200);
    for (let n = 0; n < 10; n += 1) expect((await change('Sai-Mat-Khau-1', 'Mat-Khau-Khac-9')).status).toBe(400);
    expect((await change('Mat-Khau-Moi-9', 'Mat-Khau-Khac-9')).status).toBe(429);
  });
});

import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { readSignedEvent } from './read-signed.js';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const event = {
  type: 'article.published.v1',
  timestamp: '2018-07-09T02:00:00.000Z',
  data: { kind: 'article', id: 'a1', revision: 3 },
};

function signed(body: string, { at = new Date(), key = secret } = {}) {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': seconds,
    'webhook-signature': new Webhook(key).sign('msg_1', at, body),
  };
  return { body: Buffer.from(body), headers };
}

describe('a signed event', () => {
  it('is read with its id', () => {
    const { body, headers } = signed(JSON.stringify(event));
    expect(readSignedEvent(secret, body, headers)).toEqual({ ok: true, id: 'msg_1', event });
  });

  it('is refused when one byte of it changed', () => {
    const { body, headers } = signed(JSON.stringify(event));
    expect(readSignedEvent(secret, Buffer.from(body.toString().replace('a1', 'a2')), headers)).toMatchObject({
      status: 401,
    });
  });

  it('is refused more than five minutes before or after its time', () => {
    for (const minutes of [-6, 6]) {
      const { body, headers } = signed(JSON.stringify(event), { at: new Date(Date.now() + minutes * 60_000) });
      expect(readSignedEvent(secret, body, headers)).toMatchObject({ ok: false, status: 401 });
    }
  });

  it('is refused under another key, without headers, or with a header sent twice', () => {
    const { body, headers } = signed(JSON.stringify(event), { key: `whsec_${Buffer.alloc(32, 2).toString('base64')}` });
    expect(readSignedEvent(secret, body, headers)).toMatchObject({ status: 401 });
    expect(readSignedEvent(secret, body, {})).toMatchObject({ status: 401 });
    expect(readSignedEvent(secret, body, { ...headers, 'webhook-id': ['a', 'b'] })).toMatchObject({ status: 401 });
  });

  it('is refused when it is no event, or names one kind and carries another', () => {
    for (const text of ['no json', '{}', JSON.stringify({ ...event, type: 'unit.published.v1' })]) {
      const { body, headers } = signed(text);
      expect(readSignedEvent(secret, body, headers)).toMatchObject({ ok: false, status: 400 });
    }
  });
});

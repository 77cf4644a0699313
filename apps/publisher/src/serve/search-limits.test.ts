import { describe, expect, it } from 'vitest';
import { askerOf } from './asker.js';
import { searchLimits } from './search-limits.js';

const asks = (ip: string, headers: Record<string, string> = {}) => askerOf({ ip, headers });

describe('who asks', () => {
  it('is nobody to be counted on this machine itself, but whoever a proxy on it passes on is', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map((ip) => asks(ip))).toEqual([null, null, null]);
    expect(asks('203.0.113.7', { 'x-forwarded-for': '203.0.113.7' })).toBe('203.0.113.7');
    for (const header of ['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'])
      expect(asks('127.0.0.1', { [header]: 'x' }), header).toBe('127.0.0.1');
  });

  it('is a whole network of IPv6: its holder has all addresses of it', () => {
    expect(asks('2001:db8:1:2:aaaa::1')).toBe(asks('2001:db8:1:2:bbbb:1:2:3'));
    expect(asks('2001:db8::1')).toBe('2001:db8:0:0');
    expect(asks('2001:db8:1:3::1')).not.toBe(asks('2001:db8:1:2::1'));
  });
});

describe('the limits of search', () => {
  it('let an asker through in bursts and then so many a second', () => {
    const limits = searchLimits();
    const ask = (now: number) => {
      const may = limits.begin('a', now);
      if (may) limits.end('a');
      return may;
    };
    expect(Array.from({ length: 25 }, () => ask(0)).filter(Boolean)).toHaveLength(20);
    expect(Array.from({ length: 25 }, () => ask(1000)).filter(Boolean)).toHaveLength(4);
    expect(limits.begin('b', 1000)).toBe(true);
  });

  it('leave room in the queue for others, whatever one asker has open', () => {
    const limits = searchLimits();
    expect(Array.from({ length: 20 }, () => limits.begin('a', 0)).filter(Boolean)).toHaveLength(10);
    expect(limits.begin('b', 0)).toBe(true);
    limits.end('a');
    expect([limits.begin('a', 0), limits.begin('a', 0)]).toEqual([true, false]);
  });
});

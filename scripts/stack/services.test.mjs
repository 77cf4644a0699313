import { describe, expect, it } from 'vitest';
import { serviceGroup } from './services.mjs';

describe('services', () => {
  /** @type {string[]} */
  const heard = [];
  const service = (/** @type {string} */ name) => () => {
    heard.push(`${name} starts`);
    return {
      lastLines: () => '',
      stop: async () => {
        heard.push(`${name} is told`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        heard.push(`${name} is gone`);
      },
    };
  };

  it('stop one after the other, the last started first; none starts once stopping began', async () => {
    const group = serviceGroup();
    expect(group.start(service('cms'))).toBe(true);
    group.start(service('publisher'));
    const stopped = group.stop();
    expect(group.start(service('late'))).toBe(false);
    await stopped;
    expect(heard).toEqual([
      'cms starts',
      'publisher starts',
      'publisher is told',
      'publisher is gone',
      'cms is told',
      'cms is gone',
    ]);
    expect(group.stopping()).toBe(true);
  });
});

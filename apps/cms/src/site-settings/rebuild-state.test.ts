import type { RebuildHealth } from '@toasoan/contracts';
import { expect, it } from 'vitest';
import { rebuildState, type SettingsNews } from './rebuild-state';

const CALM: RebuildHealth = {
  wholeRebuild: { owed: false, error: null },
  rebuild: null,
  journal: { waiting: 0 },
  receiptsWaiting: 0,
  quarantined: [],
};
const stateOf = (news: SettingsNews, health: Partial<RebuildHealth> = {}): string =>
  rebuildState(news, { ...CALM, ...health }).state;

it('all is even where the publisher has confirmed the last save and owes nothing', () => {
  expect(stateOf('confirmed')).toBe('even');
});

it('a save that has not left the newsroom waits or fails, however calm the publisher', () => {
  expect(stateOf('waiting')).toBe('waiting');
  expect(stateOf('failing')).toBe('failing');
});

it('a save that lies with the publisher waits until its receipt', () => {
  expect(stateOf('unconfirmed', { journal: { waiting: 1 } })).toBe('waiting');
  expect(stateOf('unconfirmed', { receiptsWaiting: 1 })).toBe('waiting');
  expect(stateOf('confirmed', { journal: { waiting: 7 } })).toBe('even');
  // A publisher that begins anew asks for everything, and gives no receipts for that.
  expect(stateOf('unconfirmed')).toBe('even');
});

it('a save that the site refused is said to be, until a new one is on its way', () => {
  expect(stateOf('confirmed', { quarantined: [{ kind: 'settings' }] })).toBe('refused');
  expect(stateOf('waiting', { quarantined: [{ kind: 'settings' }] })).toBe('waiting');
  expect(stateOf('confirmed', { quarantined: [{ kind: 'article' }] })).toBe('even');
});

it('a save that readers are not shown on purpose is held, once the site has it', () => {
  expect(stateOf('held', { journal: { waiting: 1 } })).toBe('held');
  expect(stateOf('held', { wholeRebuild: { owed: true, error: null } })).toBe('waiting');
  expect(stateOf('held', { quarantined: [{ kind: 'settings' }] })).toBe('refused');
});

it('a whole rebuild is told as it goes', () => {
  expect(rebuildState('unconfirmed', { ...CALM, rebuild: { done: 2, all: 9 } })).toEqual({
    state: 'running',
    done: 2,
    all: 9,
  });
  expect(stateOf('confirmed', { wholeRebuild: { owed: true, error: null } })).toBe('waiting');
  expect(stateOf('confirmed', { wholeRebuild: { owed: true, error: 'x' } })).toBe('failing');
});

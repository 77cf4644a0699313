import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { NOW } from './example-newsroom.fixture.js';
import { chainHash, checkLink, type Digest, type Link, type LoggedStep } from './log-chain.js';

const digest: Digest = (text) => createHash('sha256').update(text).digest('hex');
const step = (change: Partial<LoggedStep> = {}): LoggedStep => ({
  articleId: 'a1',
  articleTitle: 'Tặng quà đoàn viên',
  command: 'submit',
  actorId: 'admin:1',
  actorName: 'Chị Hoa',
  unitName: 'Công đoàn cảng',
  fromState: 'draft',
  toState: 'in_review',
  fromStage: 0,
  toStage: 0,
  revision: 1,
  comment: null,
  reasonCode: null,
  at: NOW,
  details: { nextRevision: 2 },
  ...change,
});
const link = (sequence: number, before: Link | null, of: LoggedStep): Link => {
  const previousHash = before?.hash ?? null;
  return { sequence, previousHash, hash: chainHash(sequence, previousHash, of, digest) };
};

test('a row holds as it was written, whatever the order of the keys in its details', () => {
  const first = link(1, null, step({ details: { a: 1, b: 2 } }));
  expect(
    checkLink(null, { link: first, step: step({ details: { b: 2, a: 1, actorId: 'admin:1' } }) }, digest),
  ).toBeNull();
});

test('one changed character, a missing row and a row of another chain are found', () => {
  const first = link(1, null, step());
  const second = link(2, first, step({ command: 'approve' }));
  const approved = { link: second, step: step({ command: 'approve' }) };
  expect(checkLink(first, approved, digest)).toBeNull();
  expect(checkLink(first, { ...approved, step: step({ command: 'approve', actorName: 'Chị Hòa' }) }, digest)).toBe(
    'changed',
  );
  expect(checkLink(null, approved, digest)).toBe('gap');
  expect(checkLink({ ...first, hash: 'x' }, approved, digest)).toBe('broken_link');
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOW } from './example-newsroom.fixture.js';
import { chainHash, type Digest, type Link, type LoggedStep } from './log-chain.js';
import { chainVerifier, type VerifyOptions } from './verify-chain.js';

interface Row {
  link: Link;
  step: LoggedStep;
}

const digest: Digest = (text) => createHash('sha256').update(text).digest('hex');

function chainOf(length: number): Row[] {
  const rows: Row[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const step: LoggedStep = {
      articleId: `a${String(sequence)}`,
      articleTitle: 'Tặng quà đoàn viên',
      command: 'submit',
      actorId: 'admin:1',
      actorName: 'Chị Hoa',
      unitName: null,
      fromState: 'draft',
      toState: 'in_review',
      fromStage: 0,
      toStage: 0,
      revision: sequence,
      comment: null,
      reasonCode: null,
      at: NOW,
      details: { nextRevision: sequence + 1 },
    };
    const previousHash = rows.at(-1)?.link.hash ?? null;
    rows.push({ step, link: { sequence, previousHash, hash: chainHash(sequence, previousHash, step, digest) } });
  }
  return rows;
}

function verified(rows: readonly Row[], options?: VerifyOptions) {
  const verifier = chainVerifier(digest, options);
  for (const row of rows) verifier.add(row);
  return verifier.report();
}

test('a whole chain holds, and so does any part of it that is taken as a part', () => {
  const rows = chainOf(12);
  expect(verified(rows)).toMatchObject({ rows: 12, first: 1, last: { sequence: 12 }, faultCount: 0 });
  fc.assert(
    fc.property(fc.nat(11), fc.nat(12), (from, count) => {
      const part = rows.slice(from, from + count);
      expect(verified(part, { part: true }).faultCount).toBe(0);
    }),
  );
  expect(verified(rows.slice(3)).faults).toMatchObject([{ sequence: 4, fault: 'gap' }]);
});

test('a removed, a swapped and an inserted row are found wherever they stand', () => {
  const rows = chainOf(9);
  fc.assert(
    fc.property(fc.nat(7), (at) => {
      expect(verified(rows.toSpliced(at, 1)).faultCount).toBeGreaterThan(0);
      const [one, other] = rows.slice(at, at + 2) as [Row, Row];
      const numbers = (row: Row, sequence: number): Row => ({ ...row, link: { ...row.link, sequence } });
      const swapped = [numbers(other, at + 1), numbers(one, at + 2)];
      expect(verified(rows.toSpliced(at, 2, ...swapped)).faultCount).toBeGreaterThan(0);
      expect(verified(rows.toSpliced(at, 0, one)).faultCount).toBeGreaterThan(0);
    }),
  );
});

test('a hash kept elsewhere is found where it stood, and missed once the end was cut off or the log written anew', () => {
  const rows = chainOf(9);
  const anchor = rows[6]?.link.hash;
  expect(verified(rows, { anchor }).anchoredAt).toBe(7);
  const cut = verified(rows.slice(0, 6), { anchor });
  expect([cut.faultCount, cut.anchoredAt]).toEqual([0, null]);
});

test('of many faults all are counted and a hundred named', () => {
  const rows = chainOf(150).map((row) => ({ ...row, step: { ...row.step, actorName: 'Chị Hòa' } }));
  const report = verified(rows);
  expect([report.faultCount, report.faults.length]).toEqual([150, 100]);
});

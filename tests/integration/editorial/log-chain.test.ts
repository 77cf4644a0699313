import { createRequire } from 'node:module';
import type { LogCheck, LogHead } from '@toasoan/contracts';
import { type CmsApp, type CmsClient, inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withoutLogFences } from './log-fences.js';
import { runVerifyLog } from './run-verify-log.js';

const LOG = 'api::approval-log.approval-log';
const built = createRequire(inRepository('apps/cms/dist/src/index.js'));
const { fenceLog } = built('./approval-log/fence-log.js') as { fenceLog: (app: CmsApp) => Promise<void> };

type Row = Record<string, unknown> & { sequence: number };

// Seen to fail, alone, without `fenceLog`: every statement that the database refuses.
describe.each(inject('everyTemplate'))('the approval log on $db', (template) => {
  let cms: RunningCms;
  let board: CmsClient;

  beforeAll(async () => {
    cms = await startCms(template);
    board = await cms.as('banbientap@example.vn');
  });
  afterAll(() => cms.close());

  const raw = (sql: string, bindings: unknown[] = []) => cms.app.db.connection.raw(sql, bindings);
  const rows = async () => (await cms.app.db.query(LOG).findMany({ orderBy: { sequence: 'asc' } })) as Row[];
  const check = async () => (await board.request<{ data: LogCheck }>('POST', '/editorial/log/check')).body.data;
  const head = async () => (await board.request<{ data: LogHead }>('GET', '/editorial/log/head')).body.data;
  const verify = () => runVerifyLog(cms.env);

  describe('is kept by the database', () => {
    const forbidden = [
      "UPDATE approval_logs SET actor_name = 'Ai đó' WHERE sequence = 1",
      'UPDATE approval_logs SET created_by_id = NULL WHERE sequence = 1',
      'DELETE FROM approval_logs WHERE sequence = 1',
      'DELETE FROM approval_logs',
      'UPDATE approval_logs_actor_lnk SET user_id = (SELECT max(id) FROM admin_users)',
      ...(template.db === 'postgres'
        ? ['TRUNCATE approval_logs CASCADE', 'INSERT INTO approval_logs (sequence) VALUES (1)']
        : [
            "INSERT OR REPLACE INTO approval_logs (id, sequence, article_id) SELECT id, 999999, 'x' FROM approval_logs WHERE sequence = 1",
            "REPLACE INTO approval_logs (sequence, article_id) VALUES (1, 'x')",
          ]),
    ];
    it.each(forbidden)('%s', async (statement) => {
      const before = await rows();
      await expect(raw(statement)).rejects.toThrow(/append-only|unique/i);
      expect(await rows()).toEqual(before);
    });

    it.runIf(template.db === 'postgres')('even in a session that calls itself a replica', async () => {
      const replica = "PERFORM set_config('session_replication_role', 'replica', true)";
      const change = `DO $$ BEGIN ${replica}; UPDATE approval_logs SET comment = 'x'; END $$`;
      await expect(raw(change)).rejects.toThrow(/append-only/);
    });

    it('while an account that acted can be deleted, and the row still says who it was', async () => {
      const [first] = (await cms.app.db
        .query(LOG)
        .findMany({ where: { actor: { id: { $notNull: true } } }, populate: { actor: true }, limit: 1 })) as Row[];
      const id = (first?.['actor'] as { id: number }).id;
      const administrator = await cms.as('quantri@example.vn');
      const gone = await administrator.request('DELETE', `/admin/users/${String(id)}`);
      expect(gone.status).toBe(200);
      const after = await cms.app.db.query(LOG).findOne({ where: { id: first?.['id'] }, populate: { actor: true } });
      expect(after).toMatchObject({ actor: null, actorName: first?.['actorName'], hash: first?.['hash'] });
      expect((await check()).faultCount).toBe(0);
    });
  });

  describe('with the triggers gone', () => {
    const columns: Record<string, unknown> = {
      article_id: 'khac',
      article_title: 'Khác',
      command: 'withdraw',
      actor_name: 'Khác',
      unit_name: 'Khác',
      from_state: 'archived',
      to_state: 'archived',
      from_stage: 7,
      to_stage: 7,
      revision: 7777,
      comment: 'khác',
      reason_code: 'khac',
      previous_hash: 'f'.repeat(64),
      hash: 'f'.repeat(64),
      details: JSON.stringify({ actorId: 'admin:1', nextRevision: 7777, events: [] }),
    };
    beforeAll(() => withoutLogFences(cms.app, template.db));

    it.each([...Object.keys(columns), 'at'])('one changed byte in %s is found', async (column) => {
      const restored = `UPDATE approval_logs SET ${column} = (SELECT kept FROM kept_value) WHERE sequence = 4`;
      await raw(`CREATE TABLE kept_value AS SELECT ${column} AS kept FROM approval_logs WHERE sequence = 4`);
      if (column === 'at') {
        const later = template.db === 'postgres' ? "at + interval '1 millisecond'" : 'at + 1';
        await raw(`UPDATE approval_logs SET at = ${later} WHERE sequence = 4`);
      } else await raw(`UPDATE approval_logs SET ${column} = ? WHERE sequence = 4`, [columns[column]]);
      expect((await check()).faults[0]?.sequence).toBe(4);
      expect(await verify()).toMatchObject({ code: 1, stderr: /^Dòng 4 / });
      await raw(restored);
      await raw('DROP TABLE kept_value');
      expect((await check()).faultCount).toBe(0);
    });

    it('so is an account that another row’s link names', async () => {
      const link = 'UPDATE approval_logs_actor_lnk SET user_id = user_id + ? WHERE approval_log_id = ?';
      const [row] = (await cms.app.db
        .query(LOG)
        .findMany({ where: { actor: { id: { $gt: 1 } } }, populate: { actor: true }, limit: 1 })) as Row[];
      await raw(link, [-1, row?.['id']]);
      expect(await check()).toMatchObject({ faultCount: 1, faults: [{ sequence: row?.['sequence'] }] });
      expect(await verify()).toMatchObject({ code: 1 });
      await raw(link, [1, row?.['id']]);
    });

    it('and a swapped pair, an inserted row, one without a number, a removed one', async () => {
      const renumber = 'UPDATE approval_logs SET sequence = ? WHERE sequence = ?';
      const swap = async () => {
        await raw(renumber, [-1, 4]);
        await raw(renumber, [4, 5]);
        await raw(renumber, [5, -1]);
      };
      await swap();
      expect((await check()).faultCount).toBeGreaterThan(0);
      await swap();
      for (const sequence of [null, 0, (await head()).sequence + 1]) {
        await raw('INSERT INTO approval_logs (sequence, article_id, hash) VALUES (?, ?, ?)', [sequence, 'x', 'y']);
        expect((await check()).faultCount, `an inserted row ${String(sequence)}`).toBeGreaterThan(0);
        expect((await verify()).code).toBe(1);
        await raw('DELETE FROM approval_logs WHERE article_id = ?', ['x']);
      }
      await raw('DELETE FROM approval_logs WHERE sequence = 4');
      expect(await check()).toMatchObject({ faultCount: 1, faults: [{ sequence: 5 }] });
      expect(await verify()).toMatchObject({ code: 1, stderr: /^Dòng 5 .*thiếu dòng trước đó/ });
    });

    it('a start puts them up again', async () => {
      await fenceLog(cms.app);
      await expect(raw('DELETE FROM approval_logs')).rejects.toThrow(/append-only/);
      await expect(raw('UPDATE approval_logs SET comment = NULL')).rejects.toThrow(/append-only/);
    });
  });
});

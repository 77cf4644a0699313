import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LAST_SEQUENCE, logExportSchema, type LogCheck, type LogHead, type LogPage } from '@toasoan/contracts';
import {
  type CmsApp,
  type CmsClient,
  EXAMPLE_PASSWORD,
  inRepository,
  type RunningCms,
  startCms,
} from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runVerifyLog } from './run-verify-log.js';

const LOG = 'api::approval-log.approval-log';
const built = createRequire(inRepository('apps/cms/dist/src/index.js'));

type Row = Record<string, unknown> & { sequence: number };

describe.each(inject('templates'))('the approval log, read on $db', (template) => {
  let cms: RunningCms;
  let board: CmsClient;

  beforeAll(async () => {
    cms = await startCms(template);
    board = await cms.as('banbientap@example.vn');
  });
  afterAll(() => cms.close());

  const rows = async () => (await cms.app.db.query(LOG).findMany({ orderBy: { sequence: 'asc' } })) as Row[];
  const head = async () => (await board.request<{ data: LogHead }>('GET', '/editorial/log/head')).body.data;
  const verify = (...args: string[]) => runVerifyLog(cms.env, ...args);
  const download = async (query: string) => {
    const { body } = await board.request<{ data: { token: string } }>('POST', '/admin/login', {
      email: board.email,
      password: EXAMPLE_PASSWORD,
    });
    const answer = await fetch(`${cms.url}/editorial/log/export?${query}`, {
      headers: { authorization: `Bearer ${body.data.token}` },
    });
    return { answer, text: Buffer.from(await answer.arrayBuffer()).toString('utf8') };
  };

  describe('is for the Board and administrators', () => {
    const paths = ['', '/head', '/check', '/export?format=csv', '/export?format=json'];
    it.each(paths)('GET /editorial/log%s', async (path) => {
      for (const person of ['viet', 'bientap', 'duyet']) {
        const refused = await (await cms.as(`phanthiet.${person}@example.vn`)).request('GET', `/editorial/log${path}`);
        expect(refused).toMatchObject({
          status: 403,
          body: { data: null, error: { details: { code: 'board_only' } } },
        });
      }
      expect((await fetch(`${cms.url}/editorial/log${path}`)).status).toBe(401);
    });

    it('who may also have it checked', async () => {
      const approver = await cms.as('phanthiet.duyet@example.vn');
      expect((await approver.request('POST', '/editorial/log/check')).status).toBe(403);
      const administrator = await cms.as('quantri@example.vn');
      const { status, body } = await administrator.request<{ data: LogCheck }>('POST', '/editorial/log/check');
      expect([status, body.data.faultCount]).toEqual([200, 0]);
      expect((await board.request('GET', '/editorial/log/check')).body).toEqual(body);
    });
  });

  it('is shown page by page, the newest first, without a row lost or doubled', async () => {
    const seen: number[] = [];
    for (let next: number | null = LAST_SEQUENCE; next !== null;) {
      const { body }: { body: { data: LogPage } } = await board.request('GET', `/editorial/log?before=${String(next)}`);
      seen.push(...body.data.items.map(({ sequence }) => sequence));
      next = body.data.next;
    }
    expect((await board.request('GET', `/editorial/log?before=${String(LAST_SEQUENCE + 1)}`)).status).toBe(400);
    expect(seen).toEqual((await rows()).map(({ sequence }) => sequence).reverse());
  });

  it('is filtered by day, person, title and command', async () => {
    const all = await rows();
    const wanted = all.find(({ command }) => command === 'return') ?? all[0];
    const day = new Date(Date.parse(String(wanted?.['at'])) + 7 * 3_600_000).toISOString().slice(0, 10);
    const query = new URLSearchParams({
      from: day,
      to: day,
      person: String(wanted?.['actorName']).slice(1),
      title: String(wanted?.['articleTitle']).slice(0, 12),
      command: String(wanted?.['command']),
    });
    const { body } = await board.request<{ data: LogPage }>('GET', `/editorial/log?${query.toString()}`);
    expect(body.data.items.map(({ sequence }) => sequence)).toContain(wanted?.['sequence']);
    for (const { command, actorName } of body.data.items) {
      expect([command, actorName]).toEqual([wanted?.['command'], wanted?.['actorName']]);
    }
    expect((await board.request('GET', '/editorial/log?from=2018-02-30')).status).toBe(400);
  });

  it('is exported as JSON that verifies without the CMS, whole and in part', async () => {
    const all = await rows();
    const { answer, text } = await download('format=json');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="nhat-ky-duyet-[\d-]+\.json"$/);
    const exported = logExportSchema.parse(JSON.parse(text));
    expect(exported.rows.map(({ hash }) => hash)).toEqual(all.map(({ hash }) => hash));
    const file = join(cms.env['TOASOAN_DATA'] ?? '', 'export.json');
    const written = async (content: unknown) => {
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return verify('--file', file);
    };
    expect(await written(text)).toMatchObject({ code: 0 });
    const part = await download('format=json&from=2018-03-01&to=2018-04-30');
    const rowsOfPart = logExportSchema.parse(JSON.parse(part.text)).rows;
    expect(rowsOfPart.length).toBeGreaterThan(0);
    expect(rowsOfPart.length).toBeLessThan(all.length);
    expect(await written(part.text)).toMatchObject({ code: 0 });
    const forged = { ...exported, rows: exported.rows.with(2, { ...exported.rows[2], comment: 'khác' } as never) };
    expect(await written(forged)).toMatchObject({ code: 1, stderr: /^Dòng 3 .*nội dung đã bị đổi/ });
    expect(await written({ ...exported, rows: exported.rows.toSpliced(4, 1) })).toMatchObject({ code: 1 });
    expect(await written(text.slice(0, -40))).toMatchObject({ code: 2, stderr: /bị cắt ngang/ });
    const anchor = exported.rows.at(-1)?.hash ?? '';
    writeFileSync(file, JSON.stringify({ ...exported, rows: exported.rows.slice(0, -1) }));
    expect(await verify('--file', file, '--since-hash', anchor)).toMatchObject({ code: 1, stderr: /cắt bớt/ });
  });

  it('is exported as CSV that Excel reads and does not compute', async () => {
    const article = { articleId: 'x', articleTitle: '=HYPERLINK("http://vi.du")', actorName: '@SUM(A1)' };
    const { appendLog } = built('./editorial/approval-log.js') as {
      appendLog: (app: CmsApp, entry: Record<string, unknown>) => Promise<void>;
    };
    await appendLog(cms.app, {
      ...article,
      command: 'return',
      actorId: 'admin:1',
      unitName: null,
      fromState: 'in_review',
      toState: 'returned',
      fromStage: 0,
      toStage: 0,
      revision: 1,
      comment: '+84 252 "gọi"\ntôi',
      reasonCode: 'facts',
      at: new Date('2018-07-09T17:30:05.000Z'),
      details: {},
    });
    const { answer, text } = await download('format=csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(text.startsWith('\ufeff"STT","Ngày"')).toBe(true);
    const line = text.slice(text.lastIndexOf('\r\n"') + 2);
    expect(line).toContain('"10/07/2018","00:30:05","\'@SUM(A1)"');
    expect(line).toContain('"\'=HYPERLINK(""http://vi.du"")"');
    expect(line).toContain('"\'+84 252 ""gọi""\ntôi"');
    expect(text.match(/\r\n/g)).toHaveLength((await rows()).length + 1);
  });

  it('is verified by the command line while the CMS runs, against a hash kept elsewhere', async () => {
    const { sequence, hash } = await head();
    const whole = await verify();
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    expect(whole.stdout).toContain(`${String(sequence)} dòng, nguyên vẹn. Mã băm cuối: ${hash ?? ''}`);
    const kept = (await rows())[5]?.['hash'];
    expect(await verify('--since-hash', String(kept))).toMatchObject({ code: 0, stdout: /Mã đã giữ đứng ở dòng 6/ });
    expect(await verify('--since-hash', 'a'.repeat(64))).toMatchObject({ code: 1, stderr: /cắt bớt hoặc viết lại/ });
    expect(await verify('--since-hash', 'abc')).toMatchObject({ code: 2 });
  });
});

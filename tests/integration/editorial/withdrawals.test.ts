import { type RunningCms, startCms, TEST_SECRETS } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

interface Refused {
  error: { details: { code?: string } };
}

const ARTICLES = '/content-manager/collection-types/api::article.article';

describe.each(inject('templates'))('what the public is told of a withdrawal, on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;

  beforeAll(async () => {
    receiver = await eventReceiver();
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url });
    room = await smallNewsroom(cms);
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const publication = async (documentId: string) => {
    const headers = { authorization: `Bearer ${TEST_SECRETS.TOASOAN_INTERNAL_TOKEN}` };
    const answer = await fetch(`${cms.url}/api/internal/publications/article/${documentId}`, { headers });
    return (await answer.json()) as Record<string, unknown>;
  };
  const published = async (title: string) => {
    const { documentId, revision } = await room.submitted({ title });
    expect((await room.people.approver.command(documentId, 'approve', { revision })).status).toBe(200);
    return { documentId, revision: revision + 1 };
  };
  const withdraw = ({ documentId, revision }: { documentId: string; revision: number }, words: object) =>
    room.people.board.command<Refused>(documentId, 'withdraw', { revision, reasonCode: 'error', ...words });

  it('is its note and its day, and nothing of the article', async () => {
    const item = await published('Bài có sai sót');
    const before = Date.now();
    expect((await withdraw(item, { note: ' Số liệu chưa đúng. ', comment: 'nội bộ' })).status).toBe(200);
    const told = await publication(item.documentId);
    expect(told).toMatchObject({ state: 'withdrawn', note: 'Số liệu chưa đúng.', redirectTo: null, formerSlugs: [] });
    expect(Math.abs(new Date(String(told['at'])).getTime() - before)).toBeLessThan(60_000);
    expect(JSON.stringify(told)).not.toMatch(/Bài có sai sót|nội bộ/);
  });

  it('is forgotten when the article is published again', async () => {
    const item = await published('Bài gỡ rồi đăng lại');
    await withdraw(item, { redirectTo: '/don-vi/' });
    expect(await publication(item.documentId)).toMatchObject({ redirectTo: '/don-vi/', note: null });
    const { writer, approver } = room.people;
    const sent = await writer.command<{ revision: number }>(item.documentId, 'submit', { revision: item.revision + 1 });
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    await approver.command(item.documentId, 'approve', { revision: sent.body.revision });
    expect((await publication(item.documentId))['state']).toBe('live');
    const row = await cms.app.db
      .query('api::article.article')
      .findOne({ where: { documentId: item.documentId, publishedAt: null } });
    expect(row).toMatchObject({ withdrawnAt: null, withdrawnRedirect: null, withdrawnNote: null });
  });

  it.each(['javascript:alert(1)', '//evil.example', 'http://evil.example/', 'don-vi', '/\\evil.example'])(
    'does not lead to %s',
    async (redirectTo) => {
      const item = await published(`Bài không chuyển ${redirectTo.replace(/\W/g, ' ')}`);
      const { status, body } = await withdraw(item, { redirectTo });
      expect([status, body.error.details.code]).toEqual([400, 'redirect_unfit']);
      expect((await publication(item.documentId))['state']).toBe('live');
    },
  );

  it('does not lead back to itself, by whatever way', async () => {
    const first = await published('Vòng một');
    for (const redirectTo of ['/tin/vong-mot/', '/tin/vong-mot', '/don-vi/../tin/vong-mot/?a=b'])
      expect((await withdraw(first, { redirectTo })).body.error.details.code, redirectTo).toBe('redirect_circle');
    const second = await published('Vòng hai');
    expect((await withdraw(first, { redirectTo: '/tin/vong-hai/' })).status).toBe(200);
    const round = await withdraw(second, { redirectTo: '/tin/vong-mot/' });
    expect([round.status, round.body.error.details.code]).toEqual([400, 'redirect_circle']);
  });

  it('is the server’s to say: no form writes the day or the way', async () => {
    const { documentId } = await room.draft();
    const forged = { withdrawnAt: '2001-01-01T00:00:00.000Z', withdrawnRedirect: '/don-vi/' };
    await room.people.writer.request('PUT', `${ARTICLES}/${documentId}`, forged);
    const row = await cms.app.db.query('api::article.article').findOne({ where: { documentId } });
    expect(row).toMatchObject({ withdrawnAt: null, withdrawnRedirect: null });
  });
});

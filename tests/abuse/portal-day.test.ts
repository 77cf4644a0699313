import { randomUUID } from 'node:crypto';
import { type PortalClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const COUNT = 'api::portal-day-count.portal-day-count';

type Refusal = { error?: { code?: string; message?: string } };
interface Answer {
  status: number;
  body: unknown;
}

// Seen to fail where what still stood was counted, and where nothing was.
describe.each(inject('templates'))('what deleting and closing don’t give back, on $db', (template) => {
  let cms: RunningCms;
  let hers: PortalClient;
  let his: PortalClient;
  beforeAll(async () => {
    cms = await startCms(template);
    hers = await cms.asContributor('mayphanthiet.ctv@example.vn');
    his = await cms.asContributor('detmayhamkiem.ctv@example.vn');
  });
  afterAll(() => cms.close());

  const code = ({ body }: Answer): string | undefined => (body as Refusal).error?.code;
  const draft = (phone: PortalClient) =>
    phone.request<{ id: string; revision: number }>('POST', 'items', { key: randomUUID(), title: 'Tin' });
  /** How often it went before it was refused. */
  async function untilRefused(most: number, send: () => Promise<Answer>): Promise<[number, Answer]> {
    let answer = await send();
    let went = 0;
    while (answer.status < 300 && went < most) {
      went += 1;
      answer = await send();
    }
    return [went, answer];
  }
  const expectRefused = (answer: Answer, refused: string): void => {
    expect([answer.status, code(answer)]).toEqual([429, refused]);
    expect((answer.body as Refusal).error?.message).toMatch(/nhiều nhất .+ 0 giờ ngày mai/);
  };

  it('a hundred remarks, all in the log that nobody can shorten', async () => {
    const { id } = (await draft(hers)).body;
    const say = (key: string = randomUUID()) => hers.request('POST', `items/${id}/comments`, { key, text: 'Chào' });
    const first = randomUUID();
    expect((await say(first)).status).toBe(200);
    const [went, answer] = await untilRefused(120, () => say());
    expect(went).toBe(99);
    expectRefused(answer, 'too_many_comments');
    // What has arrived before is answered as it was, whatever the day has had.
    expect((await say(first)).status).toBe(200);
    const other = (await draft(his)).body;
    const said = await his.request('POST', `items/${other.id}/comments`, { key: randomUUID(), text: 'Chào' });
    expect(said.status).toBe(200);
  });

  it('twenty questions though each was closed, and fifty replies', async () => {
    const question = { subject: 'Hỏi', question: 'Gửi ảnh thế nào?' };
    const ask = async () => {
      const asked = await his.request<{ id: string }>('POST', 'support', { key: randomUUID(), ...question });
      if (asked.status === 201 && open !== '') await his.request('POST', `support/${open}/close`);
      if (asked.status === 201) open = asked.body.id;
      return asked;
    };
    let open = '';
    const [asked, late] = await untilRefused(30, ask);
    expect(asked).toBe(20);
    expectRefused(late, 'too_many_questions');
    const reply = () => his.request('POST', `support/${open}/reply`, { key: randomUUID(), text: 'Nhờ xem giúp' });
    const [replied, last] = await untilRefused(70, reply);
    expect(replied).toBe(50);
    expectRefused(last, 'too_many_replies');
  });

  it('items that were deleted, saves and steps count on; the next day begins anew', async () => {
    const counts = cms.app.db.query(COUNT);
    const reach = (kind: string, used: number) => counts.updateMany({ where: { kind }, data: { used } });
    const { body } = await draft(hers);
    const { id } = body;
    let { revision } = body;
    const save = async (title: string) => {
      const saved = await hers.request<{ revision: number }>('PUT', `items/${id}`, { revision, title });
      if (saved.status === 200) revision = saved.body.revision;
      return saved;
    };
    expect((await save('Một')).status).toBe(200);
    await reach('save', 999);
    expect((await save('Hai')).status).toBe(200);
    expectRefused(await save('Ba'), 'too_many_saves');
    // The same words are no save.
    expect((await save('Hai')).status).toBe(200);
    await hers.request('POST', `items/${id}/take-back`, { revision });
    await reach('step', 100);
    expectRefused(await hers.request('POST', `items/${id}/take-back`, { revision }), 'too_many_steps');

    await reach('item', 58);
    const gone = await draft(hers);
    const removed = await hers.request('POST', `items/${gone.body.id}/delete`, { revision: gone.body.revision });
    expect(removed.status).toBe(200);
    expect((await draft(hers)).status).toBe(201);
    expectRefused(await draft(hers), 'too_many_items');
    const at = { day: '2018-07-09' };
    await counts.updateMany({ where: {}, data: at });
    expect((await draft(hers)).status).toBe(201);
    await cms.app.cron.jobs.find(({ name }) => name === 'forgetDayCounts')?.job.invoke();
    expect([await counts.count({ where: at }), await counts.count()]).toEqual([0, 1]);
  });
});

import { type CmsAnswer, type CmsClient, type RunningCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Act, actOn } from './act-on.js';
import { deskClock } from './desk-clock.js';
import type { EventReceiver } from './event-receiver.js';
import { inLanes } from './in-lanes.js';
import type { SmallNewsroom } from './small-newsroom.js';
import { toldNewsroom } from './told-newsroom.js';
import type { Traces } from './traces.js';

const ARTICLE = 'api::article.article';
const PATH = `/content-manager/collection-types/${ARTICLE}`;
const RUNS = Number(process.env['TOASOAN_RACE_RUNS'] ?? 3);
/** Pairs under way at once, each about an article of its own: while one waits for the database another is worked on. */
const LANES = 4;
const HOUR = 3_600_000;
const TIMEOUT = 60_000 + RUNS * 10_000;

type Refused = CmsAnswer<{ error?: { message: string; details: { code: string; by?: string } } }>;
interface Racer {
  person: CmsClient;
  command: string;
  words?: Record<string, unknown>;
}

describe.each(inject('everyTemplate'))('races on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;
  let traces: Traces;

  beforeAll(async () => {
    ({ cms, receiver, room, traces } = await toldNewsroom(template));
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const act = (...order: Parameters<Act>) => actOn(traces)(...order);
  const race = (name: string, run: (turn: number) => Promise<unknown>, lanes = LANES) => {
    it(
      `${name}, ${String(RUNS)} times`,
      async () => {
        const startedAt = performance.now();
        await inLanes(lanes, RUNS, run);
        const ms = ((performance.now() - startedAt) / RUNS).toFixed(0);
        console.log(`race on ${template.db}: ${name}: ${String(RUNS)} runs, ${ms} ms each`);
      },
      TIMEOUT,
    );
  };
  /** A turn of the clock takes whatever is due: with one lane it is this race's article alone. */
  const clockRace = (name: string, run: () => Promise<unknown>) => {
    race(name, run, 1);
  };
  const send = ({ person, command, words }: Racer, documentId: string, revision: unknown) =>
    person.command(documentId, command, { revision, ...words }) as Promise<Refused>;
  /** Both act on what stands; exactly one wins. Answers the winner's place, and what the loser was told. */
  const duel = async (documentId: string, racers: [Racer, Racer]) => {
    const before = (await traces.log(documentId)).length;
    const { revision } = await traces.draft(documentId);
    const answers = await Promise.all(racers.map((racer) => send(racer, documentId, revision)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await traces.log(documentId)).length).toBe(before + 1);
    const winner = answers[0]?.status === 200 ? 0 : 1;
    return { winner, won: racers[winner], told: answers[1 - winner]?.body.error };
  };
  const nameOf = ({ email }: CmsClient): string => `${email.split('@')[0] ?? ''} Thử`;
  const decided = async (documentId: string, racers: [Racer, Racer]) => {
    const { winner, won, told } = await duel(documentId, racers);
    expect(told?.details).toMatchObject({ code: 'already_done', by: nameOf(won.person) });
    return winner;
  };
  const published = async () => {
    const { documentId } = await room.submitted();
    await act(room.people.approver, documentId, 'approve');
    return documentId;
  };
  const PUBLISHED = ['article.published.v1 3'];

  race('lets one of two approvers win and tells the other who', async () => {
    const { approver, colleague } = room.people;
    const { documentId } = await room.submitted();
    await decided(documentId, [
      { person: approver, command: 'approve' },
      { person: colleague, command: 'approve' },
    ]);
    expect(await traces.events(documentId)).toEqual(PUBLISHED);
    expect(await traces.live(documentId)).not.toBeNull();
  });

  race('lets approval or return win, never both', async () => {
    const { approver, colleague } = room.people;
    const { documentId } = await room.submitted();
    const winner = await decided(documentId, [
      { person: approver, command: 'approve' },
      { person: colleague, command: 'return', words: { reasonCode: 'facts', comment: 'Sửa.' } },
    ]);
    expect(await traces.events(documentId)).toEqual(winner === 0 ? PUBLISHED : []);
    expect((await traces.live(documentId)) !== null).toBe(winner === 0);
  });

  race('lets approval or an emergency win, never both', async () => {
    const { approver, board } = room.people;
    const { documentId } = await room.submitted();
    const winner = await decided(documentId, [
      { person: approver, command: 'approve' },
      { person: board, command: 'emergency_publish', words: { comment: 'Bão.' } },
    ]);
    expect(await traces.events(documentId)).toEqual(PUBLISHED);
    expect((await traces.draft(documentId))['emergencyByName']).toBe(winner === 0 ? null : 'board Thử');
  });

  /** An approval against a save of other words: what is live is what the approver saw, whoever saved. */
  const againstEdit = async (approver: CmsClient, editor: CmsClient, turn: number) => {
    const title = `Bản đã đọc ${String(turn)}`;
    const { documentId, revision } = await room.submitted({ title });
    const [approved, edited] = await Promise.all([
      approver.command(documentId, 'approve', { revision }),
      editor.request('PUT', `${PATH}/${documentId}`, { title: 'Bản chưa ai đọc', revision }),
    ]);
    expect([approved.status === 200, edited.status === 200].filter(Boolean)).toHaveLength(1);
    const live = await traces.live(documentId);
    expect(live?.['title'] ?? null).toBe(approved.status === 200 ? title : null);
    expect(await traces.events(documentId)).toEqual(approved.status === 200 ? PUBLISHED : []);
    return { documentId, edited: edited.status === 200 };
  };

  race('never publishes an edit that the approver has not seen', async (turn) => {
    await againstEdit(room.people.approver, room.people.colleague, turn);
  });

  race('never lets a person approve what she changes in the same moment', async (turn) => {
    const { approver } = room.people;
    const { documentId, edited } = await againstEdit(approver, approver, turn);
    if (edited) expect(await act(approver, documentId, 'approve')).toBe('own_work');
  });

  race('gives a free article to one of two who take it on, and tells the other who has it', async () => {
    const { approver, colleague } = room.people;
    const { documentId } = await room.submitted();
    const { won, told } = await duel(documentId, [
      { person: approver, command: 'claim' },
      { person: colleague, command: 'claim' },
    ]);
    expect(told).toMatchObject({ details: { code: 'claimed' } });
    expect(told?.message).toContain(nameOf(won.person));
    expect(await traces.draft(documentId)).toMatchObject({ assigneeName: nameOf(won.person) });
  });

  race('never loses who has it to a save, nor decides past a claim', async () => {
    const { approver, colleague } = room.people;
    const { documentId, revision } = await room.submitted();
    const [claimed] = await Promise.all([
      approver.command(documentId, 'claim', { revision }),
      colleague.request('PUT', `${PATH}/${documentId}`, { title: 'Sửa cùng lúc', revision }),
    ]);
    const { assigneeName } = await traces.draft(documentId);
    expect(assigneeName).toBe(claimed.status === 200 ? 'approver Thử' : null);

    const other = await room.submitted();
    const [taken, passed] = await Promise.all([
      approver.command(other.documentId, 'claim', { revision: other.revision }),
      colleague.command(other.documentId, 'approve', { revision: other.revision }),
    ]);
    expect([taken.status, passed.status].sort()).toEqual([200, 409]);
  });

  race('tells the state as it was in the log of a remark', async () => {
    const { approver, writer } = room.people;
    const { documentId, revision } = await room.submitted();
    await Promise.all([
      approver.command(documentId, 'approve', { revision }),
      writer.command(documentId, 'comment', { revision, comment: 'Đã sửa.' }),
    ]);
    const log = await traces.log(documentId);
    expect(log).toHaveLength(3);
    for (const [index, { fromState }] of log.entries()) {
      expect(fromState).toBe(index === 0 ? 'draft' : log[index - 1]?.['toState']);
    }
  });

  /** An article whose time is an hour from now, and a turn of the clock after it. */
  const timed = async () => {
    const { documentId } = await room.submitted();
    const scheduledFor = new Date(Date.now() + HOUR).toISOString();
    await act(room.people.approver, documentId, 'schedule', { scheduledFor });
    return documentId;
  };
  const turnOfClock = () => deskClock().publishAllDue(cms.app, new Date(Date.now() + 2 * HOUR));

  clockRace('publishes once what two clocks find due', async () => {
    const documentId = await timed();
    await Promise.all([turnOfClock(), turnOfClock()]);
    expect(await traces.events(documentId)).toEqual(['article.published.v1 4']);
    expect(await traces.log(documentId)).toHaveLength(3);
  });

  clockRace('lets the clock win or who takes the time away, never both', async () => {
    const documentId = await timed();
    const [, answer] = await Promise.all([turnOfClock(), act(room.people.colleague, documentId, 'unschedule')]);
    const { state } = await traces.draft(documentId);
    const kept = state === 'published';
    expect(answer).toEqual(kept ? 'already_done' : expect.objectContaining({ state: 'in_review' }));
    expect((await traces.steps(documentId)).slice(2)).toEqual([
      kept ? 'publish_due scheduled published' : 'unschedule scheduled in_review',
    ]);
    expect(await traces.events(documentId)).toEqual(kept ? ['article.published.v1 4'] : []);
  });

  race('lets withdrawal or correction win, never both', async () => {
    const documentId = await published();
    const winner = await decided(documentId, [
      { person: room.people.approver, command: 'withdraw', words: { reasonCode: 'error' } },
      { person: room.people.writer, command: 'correct', words: { note: 'Nay sửa.' } },
    ]);
    expect(await traces.draft(documentId)).toMatchObject({ state: winner === 0 ? 'withdrawn' : 'draft' });
    expect((await traces.live(documentId)) !== null).toBe(winner === 1);
    expect(await traces.events(documentId)).toHaveLength(winner === 0 ? 2 : 1);
  });

  race('lets one approve an emergency and tells the other that it is done', async () => {
    const { approver, colleague, board } = room.people;
    const { documentId } = await room.draft();
    await act(board, documentId, 'emergency_publish', { comment: 'Bão.' });
    const { told } = await duel(documentId, [
      { person: approver, command: 'ratify' },
      { person: colleague, command: 'ratify' },
    ]);
    expect(told?.details.code).toBe('no_emergency');
    expect(await traces.draft(documentId)).toMatchObject({ emergencyBy: null, state: 'published' });
    expect(await traces.events(documentId)).toEqual(['article.published.v1 2']);
  });

  it('publishes thirty at once, each at an address of its own', async () => {
    const waiting = [];
    for (let run = 0; run < 30; run += 1) waiting.push(await room.submitted({ title: 'Cùng một tiêu đề' }));
    const answers = await Promise.all(
      waiting.map(({ documentId, revision }) => room.people.approver.command(documentId, 'approve', { revision })),
    );
    expect(answers.map(({ status }) => status)).toEqual(waiting.map(() => 200));
    const live = await cms.app.db.query(ARTICLE).findMany({
      where: { title: 'Cùng một tiêu đề', publishedAt: { $notNull: true } },
    });
    expect(new Set(live.map(({ slug }) => slug)).size).toBe(30);
  }, 120_000);
});

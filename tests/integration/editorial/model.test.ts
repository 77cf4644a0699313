import type { ArticleDesk } from '@toasoan/contracts';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  ACTORS,
  type ActorName,
  CLOCK,
  type ClockName,
  expected,
  type ModelArticle,
  NEW_ARTICLE,
  type TryName,
} from './article-model.js';
import { deskClock } from './desk-clock.js';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { OPENING, oneOf, random, randomTry, type Try } from './random-tries.js';
import { runVerifyLog } from './run-verify-log.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';
import { type Traces, tracesOf } from './traces.js';

const COMMANDS = Number(process.env['TOASOAN_MODEL_COMMANDS'] ?? 120);
const SEED = Number(process.env['TOASOAN_MODEL_SEED'] ?? 20180709);
const PATH = '/content-manager/collection-types/api::article.article';
const HOUR = 3_600_000;
const AT_ONCE = 8;
const CLOCKS = Object.keys(CLOCK) as ClockName[];

/** Who wrote what is published. */
type Written = Pick<ModelArticle, 'lastEditor' | 'editors'>;

interface Life {
  model: ModelArticle;
  written: Written;
}

describe.each(inject('everyTemplate'))('random commands of many people on $db', (template) => {
  let cms: RunningCms;
  let receiver: EventReceiver;
  let room: SmallNewsroom;
  let traces: Traces;
  const ids = new Map<ActorName, string>();

  beforeAll(async () => {
    receiver = await eventReceiver();
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url });
    room = await smallNewsroom(cms);
    traces = tracesOf(cms);
    for (const name of ACTORS) {
      const user = await cms.app.db.query('admin::user').findOne({ where: { email: room.people[name].email } });
      ids.set(name, `admin:${String(user?.['id'])}`);
    }
  });
  afterAll(async () => {
    await cms.close();
    await receiver.close();
  });

  const nameOf = (id: unknown): ActorName | null => [...ids].find(([, known]) => known === id)?.[0] ?? null;
  /** The CMS's own article in the model's terms. */
  const stands = async (documentId: string): Promise<ModelArticle> => {
    const [row] = await cms.app.db
      .query('api::article.article')
      .findMany({ where: { documentId, publishedAt: { $null: true } }, populate: { lastEditor: true } });
    const editors = (row?.['editorsSinceSubmission'] ?? []) as string[];
    return {
      state: row?.['state'] as ModelArticle['state'],
      live: row?.['live'] === true,
      revision: Number(row?.['revision']),
      publishedRevision: row?.['publishedRevision'] as number | null,
      holder: nameOf(row?.['assignee']),
      lastEditor: nameOf(`admin:${String((row?.['lastEditor'] as { id: number } | null)?.id)}`) ?? 'stranger',
      editors: editors.map((id) => nameOf(id) ?? 'stranger'),
      emergencyBy: nameOf(row?.['emergencyBy']),
      goesBy: nameOf((row?.['withdrawalPlan'] as { by: string } | null)?.by),
      late: row?.['escalatedAt'] !== null,
    };
  };

  const attempt = async (documentId: string, { by, act, to }: Try, seen: ModelArticle, turn: number) => {
    const person = room.people[by];
    const { revision } = seen;
    if (act === 'save') {
      const words = { lead: `Lần sửa ${String(turn)} của ${by}.`, revision };
      return (await person.request('PUT', `${PATH}/${documentId}`, words)).status === 200;
    }
    const assignee = act === 'claim' ? seen.holder && ids.get(seen.holder) : ids.get(to);
    const answer = await person.command<ArticleDesk & { error?: unknown }>(documentId, act, {
      revision,
      comment: 'Vài lời.',
      reasonCode: act === 'return' ? 'facts' : 'error',
      ...(act === 'correct' || act === 'submit' ? { note: 'Nay sửa lại.' } : {}),
      ...(assignee ? { assignee } : {}),
      // A timed correction is due before a timed withdrawal, which it else would not come before.
      scheduledFor: new Date(Date.now() + (act === 'schedule_withdrawal' ? 1.5 : 1) * HOUR).toISOString(),
    });
    expect(answer.status, JSON.stringify(answer.body.error)).toBeLessThan(500);
    return answer.status === 200;
  };

  /** `cancel_correction` gives back the published row, and with it who wrote that last. */
  const likePublished = (after: ModelArticle, act: TryName, written: Written): ModelArticle =>
    act === 'cancel_correction' ? { ...after, ...written } : after;

  const follow = ({ model: from, written }: Life, { by, act, to }: Try, seen: ModelArticle): ModelArticle | null => {
    const current = act === 'comment' || from.revision === seen.revision;
    const claimSeen = act !== 'claim' || from.holder === seen.holder || from.holder === null;
    const after = current && claimSeen ? expected(from, by, act, to) : null;
    return after && likePublished(after, act, written);
  };

  const clockTurns = async (name: ClockName, articles: ReadonlyMap<string, Life>) => {
    const { waits, done, hours } = CLOCK[name];
    await deskClock()[name](cms.app, new Date(Date.now() + hours * HOUR));
    for (const [id, life] of articles) {
      if (waits(life.model)) life.model = done(life.model);
      expect(await stands(id), name).toEqual(life.model);
    }
  };

  /** Two at once: as if one had come after the other, whichever was first. */
  const duel = async (documentId: string, life: Life, [left, right]: [Try, Try], turn: number) => {
    const before = life.model;
    const [leftDone, rightDone] = await Promise.all([
      attempt(documentId, left, before, turn),
      attempt(documentId, right, before, turn),
    ]);
    const inTurn = (first: Try, second: Try) => {
      const one = follow(life, first, before);
      const two = follow({ ...life, model: one ?? before }, second, before);
      const done = new Map<Try, boolean>([
        [first, one !== null],
        [second, two !== null],
      ]);
      return { left: done.get(left), right: done.get(right), article: two ?? one ?? before };
    };
    const found = { left: leftDone, right: rightDone, article: await stands(documentId) };
    const orders = [inTurn(left, right), inTurn(right, left)];
    expect(orders, JSON.stringify({ before, left, right, found })).toContainEqual(found);
    life.model = found.article;
  };

  it(
    `never leave the model over ${String(COMMANDS)} commands`,
    async () => {
      const pick = random(SEED);
      const articles = new Map<string, Life>();
      const counts = { agreed: 0, refused: 0, duels: 0, published: 0 };
      const turnsOfClock = { publishAllDue: 0, withdrawAllDue: 0, escalateAllOverdue: 0 };
      for (let turn = 0; turn < COMMANDS; turn += 1) {
        const opens = OPENING[turn];
        if (articles.size < (opens ? 1 : AT_ONCE)) {
          const { documentId } = await room.draft();
          articles.set(documentId, { model: NEW_ARTICLE, written: { lastEditor: 'writer', editors: [] } });
        }
        const [documentId, life] = oneOf(pick, [...articles]);
        const before = life.model;
        const waiting = CLOCKS.filter((name) => CLOCK[name].waits(before));
        const next = opens ?? (waiting.length > 0 && pick(4) === 0 ? oneOf(pick, waiting) : randomTry(pick, before));
        if (typeof next === 'string') {
          await clockTurns(next, articles);
          turnsOfClock[next] += 1;
        } else if (!opens && pick(4) === 0) {
          await duel(documentId, life, [next, randomTry(pick, before)], turn);
          counts.duels += 1;
        } else {
          const after = follow(life, next, before);
          const done = await attempt(documentId, next, before, turn);
          const found = { done, article: await stands(documentId) };
          expect(found, JSON.stringify({ before, next, turn })).toEqual({
            done: after !== null,
            article: after ?? before,
          });
          life.model = found.article;
          counts[done ? 'agreed' : 'refused'] += 1;
        }
        for (const [, other] of articles) {
          const { model } = other;
          if (model.state === 'published' && model.publishedRevision === model.revision)
            other.written = { lastEditor: model.lastEditor, editors: model.editors };
        }
        // Readers see it exactly when the model says so.
        expect((await traces.live(documentId)) !== null).toBe(life.model.live);
        if (life.model.state === 'published') counts.published += 1;
        if (opens) continue;
        if ((life.model.state === 'archived' && pick(2) === 0) || pick(25) === 0) articles.delete(documentId);
        if (!articles.has(documentId)) await replayed(documentId, life.model);
      }
      for (const [documentId, { model }] of articles) await replayed(documentId, model);
      const { code, stdout } = await runVerifyLog(cms.env);
      expect(code, stdout).toBe(0);
      const all = { ...counts, ...turnsOfClock };
      console.log(`model on ${template.db}, seed ${String(SEED)}: ${String(COMMANDS)} commands`, all, stdout.trim());
      expect(Object.values(turnsOfClock)).not.toContain(0);
    },
    120_000 + COMMANDS * 5000,
  );

  /** The log alone tells how the article stands: each row begins where the one before ended, and the last is the state. */
  const replayed = async (documentId: string, model: ModelArticle) => {
    let told: Pick<ModelArticle, 'state' | 'live'> = { state: 'draft', live: false };
    let counted = 1;
    for (const { command, fromState, toState, revision, details } of await traces.log(documentId)) {
      expect(fromState, `${documentId} ${String(command)}`).toBe(told.state);
      expect(Number(revision)).toBeGreaterThanOrEqual(counted);
      counted = (details as { nextRevision: number }).nextRevision;
      const state = toState as ModelArticle['state'];
      told = { state, live: state === 'published' || (told.live && state !== 'withdrawn') };
    }
    expect(told).toEqual({ state: model.state, live: model.live });
    expect(model.revision).toBeGreaterThanOrEqual(counted);
  };
});

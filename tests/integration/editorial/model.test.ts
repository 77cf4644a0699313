import type { ArticleDesk } from '@toasoan/contracts';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  ACTORS,
  type ActorName,
  expected,
  type ModelArticle,
  NEW_ARTICLE,
  published,
  TRIES,
  type TryName,
  withdrawn,
} from './article-model.js';
import { deskClock } from './desk-clock.js';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { runVerifyLog } from './run-verify-log.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';
import { type Traces, tracesOf } from './traces.js';

const COMMANDS = Number(process.env['TOASOAN_MODEL_COMMANDS'] ?? 120);
const SEED = Number(process.env['TOASOAN_MODEL_SEED'] ?? 20180709);
const PATH = '/content-manager/collection-types/api::article.article';
const HOUR = 3_600_000;
const AT_ONCE = 8;

/** mulberry32: the same seed, the same lives. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Who wrote what is published. */
type Written = Pick<ModelArticle, 'lastEditor' | 'editors'>;

interface Try {
  by: ActorName;
  act: TryName;
  to: ActorName;
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

  it(
    `never leave the model over ${String(COMMANDS)} commands`,
    async () => {
      const pick = random(SEED);
      const one = <Item>(list: readonly Item[]): Item => list[pick(list.length)] as Item;
      const aTry = (): Try => ({ by: one(ACTORS), act: one(TRIES), to: one(ACTORS) });
      const articles = new Map<string, { model: ModelArticle; written: Written }>();
      const counts = { agreed: 0, refused: 0, duels: 0, due: 0, withdrawn: 0, published: 0 };
      for (let turn = 0; turn < COMMANDS; turn += 1) {
        if (articles.size < AT_ONCE) {
          const { documentId } = await room.draft();
          articles.set(documentId, { model: NEW_ARTICLE, written: { lastEditor: 'writer', editors: [] } });
        }
        const [documentId, held] = one([...articles]);
        const { model: before, written } = held;
        const follow = (from: ModelArticle | null, { by, act, to }: Try, seen: ModelArticle): ModelArticle | null => {
          if (from === null) return null;
          const current = act === 'comment' || from.revision === seen.revision;
          const claimSeen = act !== 'claim' || from.holder === seen.holder || from.holder === null;
          const after = current && claimSeen ? expected(from, by, act, to) : null;
          return after && likePublished(after, act, written);
        };
        if (before.state === 'scheduled' && pick(3) === 0) {
          await deskClock().publishAllDue(cms.app, new Date(Date.now() + 2 * HOUR));
          counts.due += 1;
          for (const [, other] of articles) if (other.model.state === 'scheduled') other.model = published(other.model);
          for (const [id, other] of articles) expect(await stands(id)).toEqual(other.model);
        } else if (before.goesBy !== null && pick(4) === 0) {
          await deskClock().withdrawAllDue(cms.app, new Date(Date.now() + 2 * HOUR));
          counts.withdrawn += 1;
          for (const [, other] of articles) if (other.model.goesBy !== null) other.model = withdrawn(other.model);
          for (const [id, other] of articles) expect(await stands(id)).toEqual(other.model);
        } else if (pick(4) === 0) {
          counts.duels += 1;
          const [left, right] = [aTry(), aTry()];
          const [leftDone, rightDone] = await Promise.all([
            attempt(documentId, left, before, turn),
            attempt(documentId, right, before, turn),
          ]);
          const orders = (
            [
              [left, right],
              [right, left],
            ] as const
          ).map(([first, second]) => {
            const one = follow(before, first, before);
            const two = follow(one ?? before, second, before);
            const done = new Map<Try, boolean>([
              [first, one !== null],
              [second, two !== null],
            ]);
            return { left: done.get(left), right: done.get(right), article: two ?? one ?? before };
          });
          const found = { left: leftDone, right: rightDone, article: await stands(documentId) };
          expect(orders, JSON.stringify({ before, left, right, found })).toContainEqual(found);
          held.model = found.article;
        } else {
          const only = aTry();
          const after = follow(before, only, before);
          const done = await attempt(documentId, only, before, turn);
          const found = { done, article: await stands(documentId) };
          expect(found, JSON.stringify({ before, only, turn })).toEqual({
            done: after !== null,
            article: after ?? before,
          });
          held.model = found.article;
          counts[done ? 'agreed' : 'refused'] += 1;
        }
        for (const [, other] of articles) {
          const { model } = other;
          if (model.state === 'published' && model.publishedRevision === model.revision)
            other.written = { lastEditor: model.lastEditor, editors: model.editors };
        }
        // Readers see it exactly when the model says so.
        expect((await traces.live(documentId)) !== null).toBe(held.model.live);
        if (held.model.state === 'published') counts.published += 1;
        if (held.model.state === 'archived' && pick(2) === 0) articles.delete(documentId);
        if (pick(25) === 0) articles.delete(documentId);
        if (!articles.has(documentId)) await replayed(documentId, held.model);
      }
      for (const [documentId, { model }] of articles) await replayed(documentId, model);
      const { code, stdout } = await runVerifyLog(cms.env);
      expect(code, stdout).toBe(0);
      console.log(`model on ${template.db}, seed ${String(SEED)}: ${String(COMMANDS)} commands`, counts, stdout.trim());
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

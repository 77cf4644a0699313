import {
  addressOf,
  copyCmsTemplate,
  freePort,
  insertArchive,
  liveAt,
  percentile,
  signIn,
  spawnCmsTemplate,
  startPostgres,
  startPublisher,
  syntheticArchive,
  writeAndSubmit,
  writersDesk,
  type Database,
} from '@toasoan/testkit';
import { setTimeout as wait } from 'node:timers/promises';
import { startCmsProcess } from './cms-process.js';

const WARM_UP = 3;

export interface ApproveOptions {
  articles?: number;
  runs?: number;
  db?: Database;
}

/**
 * The approve request at the CMS → the public address answers with that revision: both processes real, over a synthetic
 * archive in the CMS's database. Writing and submitting is not measured.
 */
export async function benchApprove({ articles = 50_000, runs = 30, db = 'sqlite' }: ApproveOptions = {}) {
  const postgres = db === 'postgres' ? await startPostgres() : undefined;
  const template = await spawnCmsTemplate(db, postgres?.url);
  const copy = await copyCmsTemplate(template);
  await insertArchive(copy.env, syntheticArchive({ articles }));
  const publisherPort = await freePort();
  const cms = await startCmsProcess(copy.env, { TOASOAN_PUBLISHER_URL: `http://127.0.0.1:${String(publisherPort)}` });
  const publisher = await startPublisher(cms.url, { PUBLISHER_PORT: String(publisherPort) });
  try {
    await untilLevel(publisher.url);
    const writer = await signIn(cms.url, 'phanthiet.viet@example.vn');
    const approver = await signIn(cms.url, 'phanthiet.duyet@example.vn');
    const desk = await writersDesk(writer, 'ldld-phan-thiet');
    const times: number[] = [];
    for (let n = 0; n < WARM_UP + runs; n += 1) {
      const title = `Đo thời gian từ duyệt đến lên trang, lần thứ ${String(n + 1)}`;
      const { documentId, revision } = await writeAndSubmit(writer, desk, title);
      const from = Date.now();
      const live = liveAt(addressOf(publisher.url, title), revision, 60_000);
      const answer = await approver.command(documentId, 'approve', { revision });
      if (answer.status !== 200) throw new Error(`approve answered ${JSON.stringify(answer)}`);
      const took = (await live) - from;
      if (n >= WARM_UP) times.push(took);
    }
    const figures = { p50_ms: percentile(times, 0.5), p95_ms: percentile(times, 0.95), max_ms: percentile(times, 1) };
    return { bench: 'approve', articles, db, runs, ...figures, rss_mb: cms.peakMegabytes() };
  } finally {
    await publisher.close();
    await cms.stop();
    await copy.remove();
    await postgres?.stop();
  }
}

/** Waits until the publisher holds what the CMS shows, and the CMS knows it. */
async function untilLevel(url: string): Promise<void> {
  for (const until = Date.now() + 900_000; Date.now() < until; await wait(250)) {
    const health = (await (await fetch(`${url}/health`)).json()) as {
      reconciliation: { outcome: string } | null;
      journal: { waiting: number };
      receiptsWaiting: number;
    };
    const { reconciliation, journal, receiptsWaiting } = health;
    const level = reconciliation?.outcome === 'even' || reconciliation?.outcome === 'caught-up';
    if (level && journal.waiting === 0 && receiptsWaiting === 0) return;
  }
  throw new Error('the publisher is not level with the CMS after 15 minutes');
}

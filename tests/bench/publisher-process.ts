import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import type { LivePublication, PreviewAnswer, PreviewRequest, Publication } from '@toasoan/contracts';
import { freePort, type FakeCms } from '@toasoan/testkit';

const MAIN = fileURLToPath(new URL('../../../apps/publisher/dist/main.js', import.meta.url));

export interface SignedMessage {
  headers: Record<string, string>;
  body: string;
}

/** The publisher as it runs for real: a process of its own, with a folder, a port and keys of its own. */
export interface PublisherProcess {
  url: string;
  child: ChildProcess;
  /** The event of a document, signed. */
  sign(publication: Publication): SignedMessage;
  /** Posts a signed event; resolves when it is journalled. */
  send(event: SignedMessage): Promise<void>;
  /** Both. */
  announce(publication: Publication): Promise<void>;
  /** The path of the preview of a draft that reads like this article. */
  preview(article: Extract<LivePublication, { kind: 'article' }>): Promise<string>;
  /** Resolves when the public address shows that revision, asking every so many milliseconds. */
  untilLive(path: string, revision: number, everyMs?: number): Promise<void>;
  health(): Promise<{
    release: { id: number };
    journal: { waiting: number };
    reconciliation: { outcome: string } | null;
  }>;
  /** Highest and present resident memory of the process, in MB. */
  memory(): { peak: number; now: number };
  stop(): Promise<void>;
}

export async function startPublisherProcess(
  cms: FakeCms,
  data: string,
  timeoutMs = 600_000,
  /** `level`: has compared itself with the CMS; `served`: answers readers. */
  ready: 'level' | 'served' = 'level',
): Promise<PublisherProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const eventSecret = `whsec_${randomBytes(32).toString('base64')}`;
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      // As `npm start` and the units of systemd do.
      MALLOC_ARENA_MAX: '2',
      LOG_LEVEL: 'warn',
      TOASOAN_DATA: data,
      PUBLISHER_PORT: String(port),
      TOASOAN_SITE_ORIGIN: 'https://congdoan.example.vn',
      TOASOAN_CMS_URL: cms.url,
      TOASOAN_EVENT_SECRET: eventSecret,
      TOASOAN_RECEIPT_SECRET: eventSecret,
      TOASOAN_INTERNAL_TOKEN: cms.token,
    },
  });
  const signed = (asked: object): SignedMessage => {
    const body = JSON.stringify({ timestamp: new Date().toISOString(), ...asked });
    const messageId = `msg_${randomUUID()}`;
    const at = new Date();
    const headers = {
      'content-type': 'application/json',
      'webhook-id': messageId,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(eventSecret).sign(messageId, at, body),
    };
    return { headers, body };
  };
  // `fetch` costs who sends a thousand events more than it costs who takes them in, on the same processors.
  const agent = new Agent({ keepAlive: true });
  const send = ({ headers, body }: SignedMessage): Promise<void> =>
    new Promise((resolve, reject) => {
      request(`${url}/events`, { method: 'POST', agent, headers }, (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === 202) resolve();
          else reject(new Error(`the event was answered ${String(answer.statusCode)}`));
        });
      })
        .once('error', reject)
        .end(body);
    });
  const sign = ({ kind, id, revision, state }: Publication): SignedMessage =>
    signed({ type: `${kind}.${state === 'live' ? 'published' : 'withdrawn'}.v1`, data: { kind, id, revision } });
  const publisher: PublisherProcess = {
    url,
    child,
    sign,
    send,
    announce: (publication) => send(sign(publication)),
    preview: async ({ id, revision, content }) => {
      const data: PreviewRequest['data'] = { id, revision, published: false, article: content, missing: [] };
      const asked = signed({ type: 'article.preview.v1', data });
      const answer = await fetch(`${url}/previews`, { method: 'POST', ...asked });
      if (answer.status !== 201) throw new Error(`the preview was answered ${String(answer.status)}`);
      return new URL(((await answer.json()) as PreviewAnswer).url).pathname;
    },
    untilLive: async (path, revision, everyMs = 2) => {
      for (const until = Date.now() + 60_000; Date.now() < until; await wait(everyMs)) {
        const answer = await fetch(url + path, { redirect: 'manual' });
        const text = await answer.text();
        if (text.includes(`<meta name="toasoan:revision" content="${String(revision)}"`)) return;
      }
      throw new Error(`${path} is not live at revision ${String(revision)} after a minute`);
    },
    health: async () =>
      (await (await fetch(`${url}/health`)).json()) as Awaited<ReturnType<PublisherProcess['health']>>,
    memory: () => {
      const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
      const megabytes = (name: string) =>
        Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
      return { peak: megabytes('VmHWM'), now: megabytes('VmRSS') };
    },
    stop: async () => {
      agent.destroy();
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
  for (const until = Date.now() + timeoutMs; Date.now() < until; await wait(50)) {
    if (child.exitCode !== null) throw new Error(`the publisher ended with ${String(child.exitCode)}`);
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok === true) {
      const health = (await answer.json()) as { reconciliation: { outcome: string } | null };
      if (ready === 'served' || health.reconciliation?.outcome === 'even') return publisher;
    }
  }
  throw new Error('the publisher did not become ready');
}

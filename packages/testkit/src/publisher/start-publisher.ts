import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PublicKind, PublishEvent } from '@toasoan/contracts';
import { Webhook } from 'standardwebhooks';
import { freePort } from '../listen.js';
import { inRepository } from '../repository.js';
import { TEST_SECRETS } from '../test-secrets.js';

export interface RunningPublisher {
  readonly url: string;
  readonly dataFolder: string;
  /** What the process printed so far. */
  output(): string;
  /** Signs and posts an event; answers the status. */
  post(event: PublishEvent, options?: PostOptions): Promise<number>;
  /** Ends the process and waits: SIGTERM, or the signal given. Data stay for a restart. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Puts the process to sleep (SIGSTOP) or wakes it (SIGCONT). */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  /** The same without waiting: it may be ended before it listens. */
  begin(): void;
  /** Waits until it listens. @throws Error when it has ended. */
  up(): Promise<void>;
  /** Stops it and deletes its data. */
  close(): Promise<void>;
}

export interface PostOptions {
  id?: string;
  at?: Date;
  secret?: string;
}

/** The event that the CMS would send. */
export function publishEvent(
  kind: PublicKind,
  id: string,
  revision: number,
  verb: 'published' | 'withdrawn' = 'published',
): PublishEvent {
  return { type: `${kind}.${verb}.v1`, timestamp: new Date().toISOString(), data: { kind, id, revision } };
}

let messages = 0;

/** Standard Webhooks headers and body for an event. */
export function signed(
  event: PublishEvent,
  options: PostOptions = {},
): { headers: Record<string, string>; body: string } {
  messages += 1;
  const { id = `msg_thu_${String(process.pid)}_${String(messages)}`, at = new Date() } = options;
  const body = JSON.stringify(event);
  const signature = new Webhook(options.secret ?? TEST_SECRETS.TOASOAN_EVENT_SECRET).sign(id, at, body);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    },
  };
}

/** Starts the publisher as its own process, as `npm start` does, against any CMS (the fake one, mostly). */
export async function startPublisher(
  cmsUrl: string,
  environment: Record<string, string> = {},
): Promise<RunningPublisher> {
  const dataFolder = environment['TOASOAN_DATA'] ?? mkdtempSync(join(tmpdir(), 'toasoan-publisher-'));
  const port = Number(environment['PUBLISHER_PORT'] ?? (await freePort()));
  const url = `http://127.0.0.1:${String(port)}`;
  const env = {
    ...process.env,
    ...TEST_SECRETS,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PUBLISHER_PORT: String(port),
    TOASOAN_DATA: dataFolder,
    TOASOAN_CMS_URL: cmsUrl,
    TOASOAN_PUBLISHER_URL: url,
    TOASOAN_SITE_ORIGIN: url,
    TOASOAN_CONTENT_INDEX: join(dataFolder, 'publisher/index.db'),
    ...environment,
  };
  let output = '';
  let child: ChildProcess | undefined;

  const begin = (): void => {
    const launched = spawn(process.execPath, [inRepository('apps/publisher/dist/main.js')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = launched;
    for (const stream of [launched.stdout, launched.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  };
  const up = async (): Promise<void> => {
    const until = Date.now() + 300_000;
    while (Date.now() < until) {
      if (!child || child.exitCode !== null)
        throw new Error(`the publisher ended with ${String(child?.exitCode)}:\n${output}`);
      const alive = await fetch(`${url}/health`).then(
        (r) => r.ok,
        () => false,
      );
      if (alive) return;
      await wait(50);
    }
    throw new Error(`the publisher was not up in time:\n${output}`);
  };
  const launch = (): Promise<void> => {
    begin();
    return up();
  };
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  };
  await launch();
  return {
    url,
    dataFolder,
    output: () => output,
    post: async (event, options) =>
      (await fetch(`${url}/events`, { method: 'POST', ...signed(event, options) })).status,
    stop,
    signal: (signal) => void child?.kill(signal),
    restart: launch,
    begin,
    up,
    close: async () => {
      await stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

import type { FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { urlOf, type Config } from './config.js';
import { ask } from './project/ask.js';
import { verifySignature } from './receive/read-signed.js';
import { SeenOnce } from './receive/seen-once.js';
import type { ReleasePages, SiteReleases } from '@toasoan/contracts';
import type { RebuildProgress } from './publish/site-builder.js';
import type { RunningPublisher } from './start-publisher.js';

export const COMMANDS = [
  'rebuild',
  'reconcile',
  'confirm-removal',
  'releases',
  'pages',
  'roll-back',
  'unpin',
  'self-check',
] as const;
export type Command = (typeof COMMANDS)[number];

/** `POST /commands/<name>`, signed like an event: what a person asks of the running publisher. */
export function commandRoutes(app: FastifyInstance, secret: string, running: () => RunningPublisher): void {
  const seen = new SeenOnce();
  void app.register((scope, _options, next) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 4096 }, (_request, body, done) => {
      done(null, body);
    });
    scope.post('/commands/:name', async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const id = String(request.headers['webhook-id']);
      if (!verifySignature(secret, body, request.headers) || !seen.first(id, Date.now())) {
        return reply.code(401).send({ error: { code: 'bad_signature', message: 'Chữ ký của lệnh không hợp lệ.' } });
      }
      const { name } = request.params as { name: string };
      const { release, name: signedName } = JSON.parse(body.toString('utf8')) as { release?: number; name?: string };
      const command = COMMANDS.find((known) => known === name && known === signedName);
      if (command === undefined)
        return reply.code(404).send({ error: { code: 'unknown_command', message: `Không có lệnh ${name}.` } });
      if (!running().leads())
        return reply
          .code(503)
          .send({ error: { code: 'not_leader', message: 'Máy này không dẫn: xin ra lệnh ở máy đang dẫn.' } });
      // A rebuild or a self-check of a large site takes minutes in which nothing is said.
      request.raw.socket.setTimeout(0);
      // Questions, one of them asked every few seconds by whoever looks at the list; everything else is an act.
      request.log[command === 'releases' || command === 'pages' ? 'debug' : 'info']({ command, release }, 'command');
      return reply.send({ command, result: await carryOut(command, release, running()) });
    });
    next();
  });
}

async function carryOut(command: Command, release: number | undefined, running: RunningPublisher): Promise<unknown> {
  switch (command) {
    case 'rebuild':
      return { release: await running.publisher.rebuild('theo lệnh') };
    case 'reconcile':
      return running.reconcile(false);
    case 'confirm-removal':
      return running.reconcile(true);
    case 'releases':
      return releasesOf(running);
    case 'pages':
      return release === undefined ? null : pagesOf(release, running);
    case 'roll-back':
      return {
        rolledBack: release !== undefined && running.releases.rollBack(release),
        current: running.releases.current(),
      };
    case 'self-check':
      return running.selfCheck.run();
    case 'unpin':
      running.releases.unpin();
      // Receipts that waited for the newest release to be shown.
      running.journal.hurry(Date.now());
      running.publisher.wake();
      return { current: running.releases.current() };
  }
}

const farOn = ({ done, all, startedAt }: RebuildProgress) => ({ done, all, seconds: (Date.now() - startedAt) / 1000 });

/** What readers find now, and what they would find in another release; null where that one is not kept. */
function pagesOf(release: number, { releases }: RunningPublisher): ReleasePages | null {
  const [now, then] = [releases.pagesIn(releases.current().release), releases.pagesIn(release)];
  return then === null ? null : { now: now ?? 0, then };
}

/** As many as are kept (`KEEP_RELEASES`). */
const LISTED = 50;

function releasesOf({ releases, journal, builder, index, catchingUp }: RunningPublisher): SiteReleases {
  const { release: current, pinned } = releases.current();
  const listed = releases.releases(LISTED).filter(({ id }) => id > 0);
  const { progress } = builder;
  const reading = progress === null ? catchingUp() : null;
  return {
    current,
    newest: listed[0]?.id ?? current,
    pinned,
    waiting: journal.backlog().waiting,
    rebuild: progress && farOn(progress),
    catchingUp: reading && farOn(reading),
    rebuildOwed: index.owed.wantsWhole() !== null,
    releases: listed,
  };
}

/** A whole rebuild of the largest site, several times over. */
const LONGEST_MS = 6 * 3_600_000;

/** Sends a command to the publisher that runs on this machine, and returns its answer. */
export async function sendCommand(
  config: Pick<Config, 'host' | 'port' | 'eventSecret'>,
  name: string,
  release?: number,
): Promise<{ status: number; body: string }> {
  const body = JSON.stringify(release === undefined ? { name } : { name, release });
  const id = `cmd_${randomUUID()}`;
  const at = new Date();
  const { status, body: answer } = await ask(`${urlOf(config.host, config.port)}/commands/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(config.eventSecret).sign(id, at, body),
    },
    body,
    timeoutMs: LONGEST_MS,
    maxBytes: 16 * 1024 * 1024,
  });
  return { status, body: answer.toString('utf8') };
}

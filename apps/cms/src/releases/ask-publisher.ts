import { randomUUID } from 'node:crypto';
import {
  pinAnswerSchema,
  pinHealthSchema,
  type PinnedRelease,
  type ReleasePages,
  releasePagesSchema,
  type SiteReleases,
  siteReleasesSchema,
} from '@toasoan/contracts';
import { Webhook } from 'standardwebhooks';
import { askPublishers, publisherUrls } from '../outbox/publisher-urls';
import { signHealth } from '../site-settings/sign-health';

const TIMEOUT_MS = 5_000;

/** Gives the publisher that leads a command, signed like an event. Null where it gives no answer that is one. */
async function command(name: string, release?: number): Promise<unknown> {
  const body = JSON.stringify(release === undefined ? { name } : { name, release });
  const id = `cmd_${randomUUID()}`;
  const at = new Date();
  try {
    const response = await askPublishers(publisherUrls(process.env), (url) =>
      fetch(`${url}/commands/${name}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(process.env['TOASOAN_EVENT_SECRET'] ?? '').sign(id, at, body),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }),
    );
    if (!response.ok) return null;
    return ((await response.json()) as { result?: unknown }).result ?? null;
  } catch {
    // Down, slow, or something else than the publisher: for the person it is one and the same.
    return null;
  }
}

export async function readReleases(): Promise<SiteReleases | null> {
  const answer = siteReleasesSchema.safeParse(await command('releases'));
  return answer.success ? answer.data : null;
}

/** Null where the publisher no longer keeps that release, or gives no answer. */
export async function readPages(release: number): Promise<ReleasePages | null> {
  const answer = releasePagesSchema.safeParse(await command('pages', release));
  return answer.success ? answer.data : null;
}

/** `unknown`: the publisher no longer keeps that release. */
export async function rollBack(release: number): Promise<'done' | 'unknown' | 'away'> {
  const answer = pinAnswerSchema.safeParse(await command('roll-back', release));
  if (!answer.success) return 'away';
  return answer.data.rolledBack === true ? 'done' : 'unknown';
}

export async function unpin(): Promise<'done' | 'away'> {
  return pinAnswerSchema.safeParse(await command('unpin')).success ? 'done' : 'away';
}

/**
 * Which release readers are shown on purpose; null where they see the newest.
 * @throws where the publisher does not answer, or not as agreed
 */
export async function readPin(): Promise<PinnedRelease | null> {
  const response = await askPublishers(publisherUrls(process.env), (url) =>
    fetch(`${url}/health`, {
      headers: signHealth(),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }),
  );
  const { id, pinned, createdAt } = pinHealthSchema.parse(await response.json()).release;
  return pinned ? { release: id, createdAt } : null;
}

/**
 * Whether readers find a page at a path of the site.
 * @throws where the publisher does not answer
 */
export async function answersAt(path: string): Promise<boolean> {
  const { status, body } = await askPublishers(publisherUrls(process.env), (url) =>
    fetch(url + path, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) }),
  );
  await body?.cancel();
  return status === 200;
}

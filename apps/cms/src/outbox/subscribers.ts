import { Webhook } from 'standardwebhooks';
import type { OutboxRow } from './outbox-row';
import { askPublishers, publisherUrls } from './publisher-urls';

export type Delivery = { ok: true } | { ok: false; error: string };

/** Somebody who is told of every change of a public face. */
export interface Subscriber {
  name: string;
  /** One message may stand for all that wait: the receiver rebuilds everything anyhow. */
  coalesces: boolean;
  /** How long a fresh event waits, so that those of the same minute go together. */
  delayMs: number;
  deliver(event: OutboxRow): Promise<Delivery>;
}

const TIMEOUT_MS = 10_000;

/** Those that the environment configures: the publisher always, GitHub where it is named. */
export function subscribersFrom(environment: Record<string, string | undefined>): Subscriber[] {
  const subscribers = [publisher(publisherUrls(environment), environment['TOASOAN_EVENT_SECRET'] ?? '')];
  const repository = environment['GITHUB_REPOSITORY'];
  const token = environment['GITHUB_DISPATCH_TOKEN'];
  if (repository && token) subscribers.push(github(repository, token, environment['GITHUB_API_URL']));
  return subscribers;
}

/** Standard Webhooks: the bytes that are signed are the bytes that are sent; the time is that of the attempt. */
function publisher(urls: readonly string[], secret: string): Subscriber {
  const webhook = new Webhook(secret);
  // The one that took the last event leads; the others are asked when it says that it does not, or says nothing.
  let preferred = urls;
  return {
    name: 'publisher',
    coalesces: false,
    delayMs: 0,
    deliver: (event) => {
      const body = JSON.stringify(event.payload);
      const sentAt = new Date();
      const headers = {
        'webhook-id': event.eventId,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
        'webhook-signature': webhook.sign(event.eventId, sentAt, body),
        // For whoever stands in between; the receiver reads it from the signed body.
        ...(event.requestId ? { 'x-request-id': event.requestId } : {}),
      };
      return delivery(() =>
        askPublishers(preferred, async (url) => {
          const response = await post(`${url}/events`, body, headers);
          if (response.ok && preferred[0] !== url) preferred = [url, ...urls.filter((other) => other !== url)];
          return response;
        }),
      );
    },
  };
}

function github(repository: string, token: string, api = 'https://api.github.com'): Subscriber {
  return {
    name: 'github',
    coalesces: true,
    delayMs: 20_000,
    deliver: ({ kind, subjectId, revision }) =>
      delivery(() =>
        post(
          `${api}/repos/${repository}/dispatches`,
          JSON.stringify({ event_type: 'content-published', client_payload: { kind, id: subjectId, revision } }),
          { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json', 'user-agent': 'toasoan' },
        ),
      ),
  };
}

/** A redirect is not followed, so that a subscriber can't point us elsewhere. */
function post(url: string, body: string, headers: Record<string, string>): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

/** Anything but 2xx is a failure. */
async function delivery(send: () => Promise<Response>): Promise<Delivery> {
  try {
    const response = await send();
    await response.body?.cancel();
    return response.ok ? { ok: true } : { ok: false, error: `HTTP ${String(response.status)}` };
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    return { ok: false, error: cause?.code ?? message };
  }
}

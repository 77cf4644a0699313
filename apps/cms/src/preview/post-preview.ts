import { randomUUID } from 'node:crypto';
import { type PreviewAnswer, previewAnswerSchema, type PreviewRequest } from '@toasoan/contracts';
import { Webhook } from 'standardwebhooks';
import { askPublishers, publisherUrls } from '../outbox/publisher-urls';

const TIMEOUT_MS = 10_000;

export type Posted = { ok: true; preview: PreviewAnswer } | { ok: false; reason: 'no_answer' | 'not_shown' };

/** Hands a draft to the publisher, signed like an event; the bytes that are signed are the bytes that are sent. */
export async function postPreview(request: PreviewRequest): Promise<Posted> {
  const webhook = new Webhook(process.env['TOASOAN_EVENT_SECRET'] ?? '');
  const body = JSON.stringify(request);
  const id = `preview_${randomUUID()}`;
  const sentAt = new Date();
  try {
    const response = await askPublishers(publisherUrls(process.env), (url) =>
      fetch(`${url}/previews`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
          'webhook-signature': webhook.sign(id, sentAt, body),
        },
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }),
    );
    if (response.status === 400 || response.status === 413 || response.status === 422) {
      await response.body?.cancel();
      return { ok: false, reason: 'not_shown' };
    }
    const answer = previewAnswerSchema.safeParse(await response.json());
    return response.ok && answer.success ? { ok: true, preview: answer.data } : { ok: false, reason: 'no_answer' };
  } catch {
    // Down, slow, or something else than the publisher: for the person it is one and the same.
    return { ok: false, reason: 'no_answer' };
  }
}

import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { publishEventSchema, type PublishEvent } from '@toasoan/contracts';

export type SignedEvent =
  { ok: true; id: string; event: PublishEvent } | { ok: false; status: 400 | 401; code: string; message: string };

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The webhook headers of a request, as the library wants them; null if one is missing or repeated. */
export function webhookHeaders(headers: Headers): Record<string, string> | null {
  const picked: Record<string, string> = {};
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
    const value = headers[name];
    if (typeof value !== 'string' || value === '' || value.length > 1024) return null;
    picked[name] = value;
  }
  return picked;
}

/**
 * Checks a Standard Webhooks signature over the raw bytes (constant-time, at most 5 minutes old).
 * The reason of a refusal stays vague on purpose: who forges learns nothing.
 */
export function verifySignature(secret: string, body: Buffer, headers: Headers): boolean {
  const picked = webhookHeaders(headers);
  if (picked === null) return false;
  try {
    new Webhook(secret).verify(body, picked);
    return true;
  } catch (error) {
    // The library parses JSON after the signature held; what is no JSON is refused by the caller.
    if (error instanceof SyntaxError) return true;
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
}

/** Reads one event from a request: signature first, shape afterwards. */
export function readSignedEvent(secret: string, body: Buffer, headers: Headers): SignedEvent {
  if (!verifySignature(secret, body, headers)) {
    return {
      ok: false,
      status: 401,
      code: 'bad_signature',
      message: 'Chữ ký của sự kiện không hợp lệ hoặc đã quá 5 phút.',
    };
  }
  const event = publishEventSchema.safeParse(parseJson(body));
  const id = webhookHeaders(headers)?.['webhook-id'] ?? '';
  if (!event.success || !event.data.type.startsWith(`${event.data.data.kind}.`)) {
    return { ok: false, status: 400, code: 'bad_event', message: 'Nội dung sự kiện không đúng mẫu.' };
  }
  return { ok: true, id, event: event.data };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

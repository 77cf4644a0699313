import { HALF_SESSION_CODES } from '@toasoan/contracts';
import { sharedValue } from '../shared-value';

export type Owed = keyof typeof HALF_SESSION_CODES;

/** What this browser's session still owes, as far as a refusal has told. */
export const halfSession = sharedValue<Owed | null>(null);

/**
 * Listens to the answers of the server: Strapi's screens ask through `fetch` in several ways, and any of them may be the first
 * to be refused, in the middle of a day too. It only reads; the server is the guard.
 */
export function watchHalfSession(): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (...request) => {
    const answer = await ask(...request);
    if (answer.status === 403) void note(answer.clone());
    return answer;
  };
}

async function note(answer: Response): Promise<void> {
  const code = codeIn(await answer.json().catch(() => null));
  const found = (Object.keys(HALF_SESSION_CODES) as Owed[]).find((key) => HALF_SESSION_CODES[key] === code);
  if (found !== undefined) halfSession.set(found);
}

function codeIn(body: unknown): unknown {
  return (body as { error?: { details?: { code?: unknown } } } | null)?.error?.details?.code;
}

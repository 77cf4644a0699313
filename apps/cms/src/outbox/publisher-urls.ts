const ALONE = 'http://127.0.0.1:4321';

/** Addresses of the publishers, without a slash at the end, the first preferred: `TOASOAN_PUBLISHER_URL`, commas between. */
export function publisherUrls(environment: Readonly<Record<string, string | undefined>>): [string, ...string[]] {
  const [first = ALONE, ...others] = (environment['TOASOAN_PUBLISHER_URL'] ?? '')
    .split(',')
    .map((url) => url.trim().replace(/\/+$/, ''))
    .filter((url) => url !== '');
  return [first, ...others];
}

/** One that leads not, or is not there: another one may. */
const SERVICE_UNAVAILABLE = 503;

/**
 * Asks the publishers in turn until one answers that it can; the last answer or failure counts where none does. With one
 * publisher it is one question.
 */
export async function askPublishers(
  urls: readonly string[],
  ask: (url: string) => Promise<Response>,
): Promise<Response> {
  let last: { answer: Response } | { error: unknown } = { error: new Error('no publisher') };
  for (const url of urls) {
    try {
      if ('answer' in last) await last.answer.body?.cancel();
      const answer = await ask(url);
      if (answer.status !== SERVICE_UNAVAILABLE) return answer;
      last = { answer };
    } catch (error) {
      last = { error };
    }
  }
  if ('answer' in last) return last.answer;
  throw last.error;
}

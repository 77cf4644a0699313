import { ERROR_PATTERNS, ERROR_WORDS } from './error-words';

interface ErrorBody {
  error: { message?: unknown; details?: unknown };
}

/** The Vietnamese of one of Strapi's sentences; any other sentence (ours, for one) as it is. */
export function wordSentence(sentence: string): string {
  const exact = Object.hasOwn(ERROR_WORDS, sentence) ? ERROR_WORDS[sentence] : undefined;
  if (exact !== undefined) return exact;
  const found = ERROR_PATTERNS.find(([pattern]) => pattern.test(sentence));
  return found === undefined ? sentence : sentence.replace(found[0], found[1]);
}

/**
 * Words the sentences of an error answer: its own and those beside the fields. What programs read (`status`, `name`,
 * `path`, codes) stays. Anything else than an error answer is left alone.
 */
export function wordError(body: unknown): void {
  if (!isErrorBody(body)) return;
  if (typeof body.error.message === 'string') body.error.message = wordSentence(body.error.message);
  const { details } = body.error;
  if (!isRecord(details)) return;
  if (Array.isArray(details['errors'])) details['errors'].forEach(wordFieldError);
  for (const [field, sentences] of Object.entries(details)) {
    if (Array.isArray(sentences)) details[field] = sentences.map(wordIfSentence);
  }
}

function wordFieldError(error: unknown): void {
  if (isRecord(error) && typeof error['message'] === 'string') error['message'] = wordSentence(error['message']);
}

const wordIfSentence = (value: unknown): unknown => (typeof value === 'string' ? wordSentence(value) : value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isErrorBody = (body: unknown): body is ErrorBody => isRecord(body) && isRecord(body['error']);

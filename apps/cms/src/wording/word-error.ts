import { ERROR_PATTERNS, ERROR_WORDS, READ_BY_SCREENS, WORDS_OF_A_FIELD, wordsOfStatus } from './error-words';

interface ErrorBody {
  error: { status?: unknown; message?: unknown; details?: unknown };
}

/** Every sentence of ours has a letter that English lacks; libraries below Strapi have more sentences than a table holds. */
const ENGLISH = /^[\x20-\x7e\s‘’“”–—]+$/u;

/** The Vietnamese of one of Strapi's sentences; any other sentence (ours, for one) as it is. */
export function wordSentence(sentence: string): string {
  const exact = Object.hasOwn(ERROR_WORDS, sentence) ? ERROR_WORDS[sentence] : undefined;
  if (exact !== undefined) return exact;
  const found = ERROR_PATTERNS.find(([pattern]) => pattern.test(sentence));
  return found === undefined ? sentence : sentence.replace(found[0], found[1]);
}

/** As above; what is English still is said by these words instead. */
function worded(sentence: string, otherwise: string): string {
  const said = wordSentence(sentence);
  return said === sentence && ENGLISH.test(said) && !READ_BY_SCREENS.has(said) ? otherwise : said;
}

/**
 * Words the sentences of an error answer: its own and those beside the fields. What programs read (`status`, `name`,
 * `path`, codes) stays. Anything else than an error answer is left alone.
 */
export function wordError(body: unknown): void {
  if (!isErrorBody(body)) return;
  const { message, status, details } = body.error;
  if (typeof message === 'string') body.error.message = worded(message, wordsOfStatus(status));
  if (!isRecord(details)) return;
  if (Array.isArray(details['errors'])) details['errors'].forEach(wordFieldError);
  for (const [field, sentences] of Object.entries(details)) {
    if (Array.isArray(sentences)) details[field] = sentences.map(wordIfSentence);
  }
}

function wordFieldError(error: unknown): void {
  if (isRecord(error) && typeof error['message'] === 'string')
    error['message'] = worded(error['message'], WORDS_OF_A_FIELD);
}

const wordIfSentence = (value: unknown): unknown => (typeof value === 'string' ? wordSentence(value) : value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isErrorBody = (body: unknown): body is ErrorBody => isRecord(body) && isRecord(body['error']);

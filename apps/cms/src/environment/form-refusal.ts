import { errors } from '@strapi/utils';

/**
 * A refusal that Strapi's forms can show: they keep what was typed and say the sentence. The empty list is for them, for
 * without `errors` they take every other entry of the details for a list of messages and break on `code`.
 */
export function formRefusal(words: string, code: string, more: Record<string, unknown> = {}): Error {
  return new errors.ValidationError(words, { ...more, code, errors: [] });
}

/** The same about one field, which the form shows below it. */
export function fieldRefusal(field: string, words: string, code: string): Error {
  return new errors.ValidationError(words, {
    code,
    errors: [{ path: [field], message: words, name: 'ValidationError' }],
  });
}

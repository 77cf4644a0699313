import type { ArticleDesk } from '@toasoan/contracts';
import type { CmsClient } from '@toasoan/testkit';
import type { Traces } from './traces.js';

/** Gives a command about the revision that stands; the desk afterwards, or the code of the refusal. */
export type Act = (
  person: CmsClient,
  documentId: string,
  command: string,
  words?: Record<string, unknown>,
) => Promise<ArticleDesk | string>;

export function actOn(traces: Traces): Act {
  return async (person, documentId, command, words = {}) => {
    const { revision } = await traces.draft(documentId);
    const answer = await person.command<ArticleDesk & { error?: { details: { code: string } } }>(documentId, command, {
      revision,
      ...words,
    });
    return answer.body.error?.details.code ?? answer.body;
  };
}

import type { PersonId } from '../approval/article-facts.js';

/** A line of an article's log as far as this asks; `details` as `LoggedStep` has them. */
export interface LoggedAct {
  command: string;
  details: Record<string, unknown> | null;
}

/**
 * Whose act put the article's present public revision on the site: the approval, the emergency; where the system kept an
 * appointment, whoever made it. What came after (remarks, a correction begun) changes nothing. Null where the log has none.
 * @param log newest first
 */
export function whoPublished(log: readonly LoggedAct[]): PersonId | null {
  const index = log.findIndex(isPublication);
  const publication = log[index];
  if (publication === undefined) return null;
  const act =
    publication.command === 'publish_due'
      ? log.slice(index + 1).find(({ command }) => command === 'schedule')
      : publication;
  const actor = act?.details?.['actorId'];
  return typeof actor === 'string' ? actor : null;
}

/** An approval may only pass an article on to the next desk: its events tell. */
function isPublication({ details }: LoggedAct): boolean {
  const events = details?.['events'];
  return Array.isArray(events) && events.some((event) => typeOf(event) === 'article.published.v1');
}

function typeOf(event: unknown): unknown {
  if (typeof event !== 'string') return null;
  const read: unknown = JSON.parse(event);
  return typeof read === 'object' && read !== null && 'type' in read ? read.type : null;
}

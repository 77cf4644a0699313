import type { Core } from '@strapi/strapi';
import type { PersonId } from '@toasoan/newsroom';
import { isInScope, scopeOfUser } from '../access/unit-scope';
import type { ArticleRow } from '../editorial/article-row';

/** Of those who once had to do with an article, the ones whose business it still is: words inside it are no stranger's. */
export async function stillSeeing(
  strapi: Core.Strapi,
  row: ArticleRow,
  people: readonly PersonId[],
  now: Date,
): Promise<Set<PersonId>> {
  const seeing = new Set<PersonId>();
  for (const person of new Set(people)) {
    const id = /^admin:(\d+)$/.exec(person)?.[1];
    if (id !== undefined && isInScope(await scopeOfUser(strapi, { id: Number(id) }, now), row)) seeing.add(person);
  }
  return seeing;
}

import type { Publication } from '@toasoan/contracts';
import { pathOf } from '../project/address-rows.js';
import type { ContentIndex } from '../project/content-index.js';
import type { SiteBuilder } from './site-builder.js';

export interface Refused {
  publication: Publication;
  message: string;
}

/** A document that was written for a release whose pages do not all render. */
export interface Suspect {
  publication: Publication;
  /** What stood here of it before the release. */
  before: Publication | null;
}

/** Finds who is to blame for pages that do not render any more, and takes exactly those documents back. */
export async function takeBack(
  builder: Pick<SiteBuilder, 'settle' | 'apply' | 'broken'>,
  index: ContentIndex,
  suspects: readonly Suspect[],
  { failures, reason }: { failures: ReadonlyMap<string, string>; reason: string },
): Promise<Refused[]> {
  const refused: Refused[] = [];
  const guilty = (publication: Publication) => {
    const slug = publication.state === 'live' && 'slug' in publication.content ? publication.content.slug : null;
    return failures.get(pathOf(publication.kind, slug) ?? '');
  };
  const rest: Suspect[] = [];
  for (const suspect of suspects) {
    const { publication, before } = suspect;
    const message = guilty(publication);
    if (message === undefined) rest.push(suspect);
    else {
      index.refuse(publication, before, message);
      refused.push({ publication, message });
    }
  }
  const still = await builder.settle(`${reason}: thu hồi bản gây lỗi`);
  if (still.size === 0) return refused;
  // A shared page fails. Who is to blame is refused only once that is proven: a crash in between leaves events to be tried again.
  if (rest.length > 1) {
    for (const { publication, before } of rest) index.takeBack(publication, before);
    await builder.settle(`${reason}: tách từng bản`);
    for (const { publication } of rest) refused.push(...(await builder.apply([publication], reason)));
    return refused;
  }
  const [only] = rest;
  if (only !== undefined) {
    const [message = ''] = still.values();
    index.takeBack(only.publication, only.before);
    const without = await builder.settle(`${reason}: thu hồi bản gây lỗi`);
    if (without.size === 0) {
      index.refuse(only.publication, only.before, message);
      return [...refused, { publication: only.publication, message }];
    }
    index.apply([only.publication]);
    await builder.settle(reason);
  }
  for (const [path, message] of still) builder.broken.set(path, message);
  index.owed.clean(still.keys());
  return refused;
}

import type { Core } from '@strapi/strapi';
import { PUBLIC_KINDS, type PublicKind, type SiteReleases } from '@toasoan/contracts';
import { OUTBOX, type OutboxRow } from '../outbox/outbox-row';

type Titled = SiteReleases['releases'][number] & { title: string | null };

/** The one document that a release published, as the publisher names it: `article abc123`. */
export function documentOf(reason: string): { kind: PublicKind; id: string } | null {
  const [, named = '', id = ''] = /^([a-z]+) ([A-Za-z0-9_-]+)(?:: |$)/.exec(reason) ?? [];
  const kind = PUBLIC_KINDS.find((known) => known === named);
  return kind === undefined ? null : { kind, id };
}

/** Puts the titles in, as the events that brought the releases about name them. */
export async function titledReleases(strapi: Core.Strapi, releases: SiteReleases['releases']): Promise<Titled[]> {
  const ids = releases.flatMap(({ reason }) => documentOf(reason)?.id ?? []);
  const rows = (await strapi.db.query(OUTBOX).findMany({
    where: { subjectId: { $in: ids }, subscriber: 'publisher' },
    orderBy: { id: 'asc' },
  })) as OutboxRow[];
  const titles = new Map(rows.map(({ kind, subjectId, subjectTitle }) => [`${kind} ${subjectId}`, subjectTitle]));
  return releases.map((release) => {
    const document = documentOf(release.reason);
    return {
      ...release,
      title: document === null ? null : (titles.get(`${document.kind} ${document.id}`) ?? null),
    };
  });
}

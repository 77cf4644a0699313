import type { ManifestPage, Publication, PublicationPage } from '@toasoan/contracts';
import { type RunningCms, TEST_SECRETS } from '@toasoan/testkit';

const ARTICLE = 'api::article.article';
type Row = Record<string, unknown>;

/** What an article leaves behind, wherever that is kept, and what the world reads of it. */
export interface Traces {
  draft(documentId: string): Promise<Row>;
  /** The published row; null where readers see nothing. */
  live(documentId: string): Promise<Row | null>;
  /** Oldest first. */
  log(documentId: string): Promise<Row[]>;
  /** `command fromState→toState` of each step, oldest first. */
  steps(documentId: string): Promise<string[]>;
  /** `type revision` of each event for the publisher, oldest first. */
  events(documentId: string): Promise<string[]>;
  /** The publication alone, from the list and from the manifest: they have to agree. */
  world(documentId: string): Promise<Publication | null>;
}

const POPULATE = { corrections: true, pictures: { populate: ['image'] }, unit: true, superior: true, workflow: true };

export function tracesOf(cms: RunningCms): Traces {
  const row = (documentId: string, publishedAt: unknown) =>
    cms.app.db.query(ARTICLE).findMany({ where: { documentId, publishedAt }, populate: POPULATE });
  const log: Traces['log'] = (articleId) =>
    cms.app.db.query('api::approval-log.approval-log').findMany({ where: { articleId }, orderBy: { sequence: 'asc' } });
  const read = async <Body>(path: string): Promise<Body | null> => {
    const headers = { authorization: `Bearer ${TEST_SECRETS.TOASOAN_INTERNAL_TOKEN}` };
    const answer = await fetch(`${cms.url}/api/internal/${path}`, { headers });
    return answer.status === 404 ? null : ((await answer.json()) as Body);
  };
  return {
    draft: async (documentId) => {
      const [draft, ...more] = await row(documentId, { $null: true });
      if (!draft || more.length > 0) throw new Error(`${documentId}: ${String(more.length + (draft ? 1 : 0))} drafts`);
      return draft;
    },
    live: async (documentId) => {
      const [live, ...more] = await row(documentId, { $notNull: true });
      if (more.length > 0) throw new Error(`${documentId}: published twice`);
      return live ?? null;
    },
    log,
    steps: async (documentId) =>
      (await log(documentId)).map((step) =>
        [step['command'], step['fromState'], step['toState']].map(String).join(' '),
      ),
    events: async (subjectId) =>
      (
        await cms.app.db
          .query('api::outbox-event.outbox-event')
          .findMany({ where: { subjectId }, orderBy: { id: 'asc' } })
      ).map(({ type, revision }) => `${String(type)} ${String(revision)}`),
    world: async (documentId) => {
      const alone = await read<Publication>(`publications/article/${documentId}`);
      const listed = await read<PublicationPage>('publications?kind=article&limit=500');
      const manifest = await read<ManifestPage>('manifest?kind=article&limit=5000');
      const inList = listed?.items.find(({ id }) => id === documentId) ?? null;
      const inManifest = manifest?.items.find(({ id }) => id === documentId) ?? null;
      const agree = JSON.stringify(alone) === JSON.stringify(inList);
      const counted = alone === null ? inManifest === null : inManifest?.revision === alone.revision;
      if (!agree || !counted || (alone && inManifest?.state !== alone.state)) {
        throw new Error(`the world disagrees: ${JSON.stringify({ alone, inList, inManifest })}`);
      }
      return alone;
    },
  };
}

import type { Core } from '@strapi/strapi';
import type { ArticleState, Genre } from '@toasoan/contracts';
import type { ArticleFacts, NextState, PersonId, Workflow } from '@toasoan/newsroom';
import { type KeptPlan, readPlan } from './withdrawal-plan';

export const ARTICLE = 'api::article.article';

interface PictureRow {
  image: { id: number; name: string } | null;
  caption: string | null;
  credit: string | null;
  alt: string | null;
  subjectConsent: 'not_needed' | 'obtained' | 'missing' | null;
}

/** The draft row of an article, which carries its state; the published row is a copy made at publication. */
export interface ArticleRow {
  id: number;
  documentId: string;
  title: string | null;
  slug: string | null;
  formerSlugs: string[] | null;
  genre: Genre;
  lead: string | null;
  body: string | null;
  pictures: PictureRow[];
  video: { id: number } | null;
  transcript: string | null;
  byline: string | null;
  source: string | null;
  originalUrl: string | null;
  originalPublishedAt: string | null;
  unit: { id: number; documentId: string } | null;
  superior: { id: number; documentId: string } | null;
  workflow: { id: number; documentId: string } | null;
  workflowVersion: number | null;
  /** The workflow as it stood at submission. */
  workflowStages: Workflow | null;
  editorsSinceSubmission: PersonId[] | null;
  state: ArticleState;
  /** Absent in what was published before this was kept. */
  live: boolean | null;
  stage: number | null;
  deskKey: string | null;
  stageEnteredAt: string | null;
  dueAt: string | null;
  escalatedAt: string | null;
  assignee: PersonId | null;
  assigneeName: string | null;
  scheduledFor: string | null;
  withdrawalDueAt: string | null;
  withdrawalPlan: KeptPlan | null;
  correctionNote: string | null;
  emergencyBy: PersonId | null;
  emergencyByName: string | null;
  emergencyAt: string | null;
  emergencyReason: string | null;
  lockedBy: PersonId | null;
  lockedByName: string | null;
  lockExpiresAt: string | null;
  revision: number | null;
  publishedRevision: number | null;
  /** Under which address it is, or was last, live; the draft may have been given another since. */
  publishedSlug: string | null;
  eventEndedAt: string | null;
  eventPlace: string | null;
  eventPeople: string | null;
  updatedAt: string;
  unitNameAtPublication: string | null;
  superiorNameAtPublication: string | null;
  firstPublishedAt: string | null;
  lastPublishedAt: string | null;
  submittedAt: string | null;
  writer: { id: number } | null;
  writerName: string | null;
  contributor: { id: number } | null;
  lastEditor: { id: number } | null;
  /** Document id of the first report of the same event. */
  sameEventAs: string | null;
}

const REFERENCE = { select: ['id'] };
const DOCUMENT = { select: ['id', 'documentId'] };

/** The draft of the article; null where there is none. */
export async function loadArticle(strapi: Core.Strapi, documentId: string): Promise<ArticleRow | null> {
  const row: unknown = await strapi.db.query(ARTICLE).findOne({
    where: { documentId, publishedAt: { $null: true } },
    populate: {
      unit: DOCUMENT,
      superior: DOCUMENT,
      workflow: DOCUMENT,
      writer: REFERENCE,
      contributor: REFERENCE,
      lastEditor: REFERENCE,
      video: REFERENCE,
      pictures: { populate: { image: { select: ['id', 'name'] } } },
    },
  });
  return row as ArticleRow | null;
}

const admin = (person: { id: number } | null): PersonId | null => (person ? `admin:${String(person.id)}` : null);

/** What the newsroom decides from. */
export function articleFacts(row: ArticleRow): ArticleFacts {
  return {
    id: row.documentId,
    state: row.state,
    stage: row.stage ?? 0,
    revision: row.revision ?? 0,
    unitId: row.unit?.documentId ?? null,
    writerId: row.contributor ? `user:${String(row.contributor.id)}` : admin(row.writer),
    lastEditorId: admin(row.lastEditor),
    editorIds: row.editorsSinceSubmission ?? [],
    writerName: row.writerName,
    submittedAt: instant(row.submittedAt),
    live: isLive(row),
    stageEnteredAt: instant(row.stageEnteredAt),
    dueAt: instant(row.dueAt),
    escalatedAt: instant(row.escalatedAt),
    assignee: row.assignee === null ? null : { id: row.assignee, name: row.assigneeName ?? '' },
    scheduledFor: instant(row.scheduledFor),
    correctionNote: row.correctionNote,
    withdrawal: readPlan(row),
    emergency:
      row.emergencyBy === null || row.emergencyAt === null
        ? null
        : { by: row.emergencyBy, byName: row.emergencyByName ?? '', at: new Date(row.emergencyAt) },
  };
}

const isLive = ({ live, state }: ArticleRow): boolean => live ?? state === 'published';
const instant = (value: string | null): Date | null => (value === null ? null : new Date(value));

/** Where an article stands, as its columns keep it. */
export function standingColumns({ assignee, ...next }: NextState): Record<string, unknown> {
  return { ...next, assignee: assignee?.id ?? null, assigneeName: assignee?.name ?? null };
}

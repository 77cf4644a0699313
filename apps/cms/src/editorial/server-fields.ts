import type { Core } from '@strapi/strapi';
import { slugify } from '@toasoan/vietnamese';
import type { ArticleRow } from './article-row';
import type { Writer } from './current-writer';
import { freeSlug } from './assign-slug';
import { UNTIMED_WITHDRAWAL } from './withdrawal-plan';

/** Fields that the server alone writes: whatever a form or an API call says of them is dropped. */
const SERVER_FIELDS = [
  'state',
  'stage',
  'live',
  'deskKey',
  'stageEnteredAt',
  'dueAt',
  'escalatedAt',
  'assignee',
  'assigneeName',
  'revision',
  'publishedRevision',
  'publishedSlug',
  'publishedAt',
  'firstPublishedAt',
  'lastPublishedAt',
  'submittedAt',
  'scheduledFor',
  'formerSlugs',
  'superior',
  'unitNameAtPublication',
  'superiorNameAtPublication',
  'workflow',
  'workflowVersion',
  'workflowStages',
  'editorsSinceSubmission',
  'withdrawnReason',
  'withdrawnNote',
  'withdrawnRedirect',
  'withdrawnAt',
  'withdrawalDueAt',
  'withdrawalPlan',
  'correctionNote',
  'emergencyBy',
  'emergencyByName',
  'emergencyAt',
  'emergencyReason',
  'writer',
  'writerName',
  'contributor',
  'lastEditor',
  'corrections',
  'grade',
  'sameEventAs',
  'lockedBy',
  'lockedByName',
  'lockExpiresAt',
  'submissionChannel',
  'searchText',
] as const;

export function withoutServerFields(data: Record<string, unknown>): Record<string, unknown> {
  const dropped: readonly string[] = SERVER_FIELDS;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !dropped.includes(name)));
}

/** What a new article starts with, a clone too: nothing of its model's history, and no address of its own yet. */
export function freshArticle(writer: Pick<Writer, 'admin' | 'contributor' | 'name'> | null): Record<string, unknown> {
  return {
    state: 'draft',
    stage: 0,
    live: false,
    deskKey: null,
    stageEnteredAt: new Date(),
    dueAt: null,
    escalatedAt: null,
    assignee: null,
    assigneeName: null,
    revision: 1,
    publishedRevision: null,
    publishedSlug: null,
    firstPublishedAt: null,
    lastPublishedAt: null,
    submittedAt: null,
    scheduledFor: null,
    slug: null,
    formerSlugs: null,
    superior: null,
    unitNameAtPublication: null,
    superiorNameAtPublication: null,
    workflow: null,
    workflowVersion: null,
    workflowStages: null,
    editorsSinceSubmission: null,
    withdrawnReason: null,
    withdrawnNote: null,
    withdrawnRedirect: null,
    withdrawnAt: null,
    ...UNTIMED_WITHDRAWAL,
    correctionNote: null,
    emergencyBy: null,
    emergencyByName: null,
    emergencyAt: null,
    emergencyReason: null,
    writer: writer?.admin ?? null,
    writerName: writer?.name ?? null,
    contributor: writer?.contributor ?? null,
    lastEditor: writer?.admin ?? null,
    corrections: [],
    grade: null,
    sameEventAs: null,
    lockedBy: null,
    lockedByName: null,
    lockExpiresAt: null,
    submissionChannel: writer?.contributor ? 'portal' : 'admin',
  };
}

/** A new address, made fit and free. One that was once live stays in `formerSlugs`; emptying it changes nothing. */
export async function renamed(
  strapi: Core.Strapi,
  row: ArticleRow,
  wanted: unknown,
): Promise<{ slug?: string | null; formerSlugs?: string[]; publishedSlug?: string }> {
  if (wanted === undefined) return {};
  if (typeof wanted !== 'string' || wanted.trim() === '' || wanted === row.slug) return { slug: row.slug };
  const slug = await freeSlug(strapi, row.documentId, slugify(wanted));
  if (row.firstPublishedAt === null || row.slug === null || row.slug === slug) return { slug };
  const former = [...(row.formerSlugs ?? []), row.slug].filter((old) => old !== slug);
  return { slug, formerSlugs: [...new Set(former)], publishedSlug: row.publishedSlug ?? row.slug };
}

import type { Core } from '@strapi/strapi';
import { sanitizeBody } from '@toasoan/html-policy';
import { type ArticleFacts, dayOf, directSuperior, nameOn, resolveWorkflow } from '@toasoan/newsroom';
import { slugify } from '@toasoan/vietnamese';
import { ARTICLE } from '../../editorial/article-row';
import { loadUnitsAbove } from '../../editorial/load-units';
import { loadWorkflows } from '../../editorial/load-workflows';
import type { Casting, ExampleWriter } from './article-cast';
import { type HistoryStep, playHistory } from './article-history';
import { createRow, type Data } from '../../environment/create-row';
import type { ExampleArticle } from './example-article';
import type { LoadedUnits } from './load-organisation';
import { type Played, writeHistoryLog } from './write-history-log';

/** What an article refers to, by key → row. */
export interface Surroundings {
  units: LoadedUnits;
  categories: ReadonlyMap<string, number>;
  pictures: ReadonlyMap<string, number>;
  casting: Casting;
}

/** Articles in the state of their example, and the log of all their steps in the order of time. */
export async function loadArticles(
  strapi: Core.Strapi,
  articles: readonly ExampleArticle[],
  around: Surroundings,
): Promise<void> {
  const unitIds = articles.flatMap(({ unit }) => around.units.get(unit)?.documentId ?? []);
  const tree = await loadUnitsAbove(strapi, unitIds);
  const workflows = await loadWorkflows(strapi);
  const workflowRows = (await strapi.db
    .query('api::approval-workflow.approval-workflow')
    .findMany({ select: ['id', 'documentId'] })) as { id: number; documentId: string }[];
  const slugs = new Set<string>();
  const rowOfUnit = new Map([...around.units.values()].map(({ id, documentId }) => [documentId, id]));

  const played: Played[] = [];
  for (const article of articles) {
    const unitId = required(around.units.get(article.unit), article, 'đơn vị').documentId;
    const { writer, cast } = around.casting(article.unit);
    const on = dayOf(new Date(article.submittedAt ?? article.eventEndedAt ?? Date.now()));
    const workflow = required(resolveWorkflow(tree, workflows, unitId, on), article, 'quy trình duyệt');
    const steps = playHistory(article, firstFacts(article, unitId, writer), { workflow, units: tree, cast });
    const publishedOn = article.publishedAt === null ? on : dayOf(new Date(article.publishedAt));
    const superior = directSuperior(tree, unitId, publishedOn);
    const unit = required(tree.get(unitId), article, 'đơn vị');
    const data: Data = {
      ...wordsOf(article, around, freeSlug(article, slugs)),
      ...standing(steps),
      unit: rowOfUnit.get(unitId),
      superior: superior && article.publishedAt !== null ? rowOfUnit.get(superior.id) : null,
      unitNameAtPublication: article.publishedAt === null ? null : nameOn(unit, publishedOn),
      superiorNameAtPublication: superior && article.publishedAt !== null ? nameOn(superior, publishedOn) : null,
      workflow: steps.length > 0 ? workflowRows.find(({ documentId }) => documentId === workflow.id)?.id : null,
      workflowVersion: steps.length > 0 ? workflow.version : null,
      workflowStages: steps.length > 0 ? workflow : null,
      writer: writer.adminRow,
      lastEditor: writer.adminRow,
      contributor: writer.contributorRow,
      writerName: writer.actor.name,
      submissionChannel: writer.contributorRow === null ? 'admin' : 'portal',
    };
    const { documentId } = await createRow(strapi, ARTICLE, { ...data, publishedAt: null });
    if (article.publishedAt !== null && steps.at(-1)?.to.live) {
      await createRow(strapi, ARTICLE, { ...data, documentId, publishedAt: new Date(article.publishedAt) });
    }
    played.push({ documentId, title: article.title, unitName: nameOn(unit, on), steps });
  }
  await writeHistoryLog(strapi, played);
}

function firstFacts({ key }: ExampleArticle, unitId: string, { actor, adminRow }: ExampleWriter): ArticleFacts {
  return {
    id: key,
    state: 'draft',
    stage: 0,
    revision: 1,
    unitId,
    writerId: actor.id,
    lastEditorId: adminRow === null ? null : actor.id,
    editorIds: [],
    writerName: actor.name,
    submittedAt: null,
    live: false,
    stageEnteredAt: null,
    dueAt: null,
    escalatedAt: null,
    assignee: null,
    scheduledFor: null,
    withdrawal: null,
    correctionNote: null,
    emergency: null,
  };
}

function wordsOf(article: ExampleArticle, { categories, pictures }: Surroundings, slug: string): Data {
  const { title, lead, genre, byline, source, transcript, eventEndedAt } = article;
  return {
    title,
    slug,
    formerSlugs: [],
    lead,
    genre,
    byline,
    source,
    transcript: transcript ?? null,
    originalUrl: article.original?.url ?? null,
    originalPublishedAt: article.original ? new Date(article.original.publishedAt) : null,
    corrections: article.correction ? [{ at: new Date(article.correction.at), note: article.correction.note }] : [],
    body: sanitizeBody(article.body).html,
    category: required(categories.get(article.category), article, `chuyên mục ${article.category}`),
    eventEndedAt: eventEndedAt === null ? null : new Date(eventEndedAt),
    pictures: article.pictures.map(({ picture, consent, ...words }) => ({
      ...words,
      subjectConsent: consent,
      image: required(pictures.get(picture), article, `ảnh ${picture}`),
    })),
  };
}

/** State, revision and dates as the history left them. */
function standing(steps: readonly HistoryStep[]): Data {
  const end = steps.at(-1)?.to;
  const publications = steps.filter(({ events }) => events.some(({ type }) => type === 'article.published.v1'));
  const published = publications[0];
  // A withdrawal is the last change of the public face, as in `withdraw-article`.
  const facing = steps.filter(({ to }) => to.state === 'published' || to.state === 'withdrawn').at(-1);
  const withdrawal = steps.find(({ to }) => to.state === 'withdrawn');
  return {
    state: end?.state ?? 'draft',
    live: end?.live ?? false,
    stage: end?.stage ?? 0,
    deskKey: end?.deskKey ?? null,
    stageEnteredAt: end?.stageEnteredAt ?? new Date(),
    dueAt: end?.dueAt ?? null,
    scheduledFor: end?.scheduledFor ?? null,
    revision: end?.revision ?? 1,
    publishedRevision: facing?.to.revision ?? null,
    submittedAt: end?.submittedAt ?? null,
    firstPublishedAt: published?.at ?? null,
    lastPublishedAt: publications.at(-1)?.at ?? null,
    withdrawnReason: withdrawal?.command.type === 'withdraw' ? withdrawal.command.reasonCode : null,
    withdrawnNote: withdrawal?.command.type === 'withdraw' ? (withdrawal.command.note ?? null) : null,
    withdrawnAt: withdrawal?.at ?? null,
  };
}

function freeSlug({ title, key }: ExampleArticle, taken: Set<string>): string {
  const wanted = slugify(title);
  const slug = taken.has(wanted) ? slugify(`${title} ${key.slice(0, 10)}`) : wanted;
  taken.add(slug);
  return slug;
}

function required<Value>(value: Value | null | undefined, { key }: ExampleArticle, what: string): Value {
  if (value === null || value === undefined) throw new Error(`Bài ví dụ ${key}: không có ${what}.`);
  return value;
}

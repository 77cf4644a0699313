import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  type Actor,
  type ArticleFacts,
  decideEdit,
  edited,
  type NextState,
  type Refusal,
  refusalMessage,
  SYSTEM,
} from '@toasoan/newsroom';
import { readUnitChange } from '../access/unit-change';
import { forgetRevisions } from '../revisions/forget-revisions';
import { type Author, keepRevision, keepStanding } from '../revisions/keep-revision';
import { ARTICLE, type ArticleRow, standingColumns } from './article-row';
import { currentWriter, type Writer } from './current-writer';
import { type DocumentsCall, type Next, outsideNewsroom, useDocuments } from './documents-context';
import { layAnew } from './lay-anew';
import { loadDecision, type LoadedDecision } from './load-decision';
import { keepAddress } from './public-address';
import { forgetSuperior } from './record-superior';
import { requireSeen, stale } from './save-check';
import { freshArticle, renamed, withoutServerFields } from './server-fields';
import { insideVerb } from './verb-token';

/**
 * Whatever the path (content manager, bulk action, import, REST): an article's state, stage, revision and publication
 * change by the verbs alone. A save makes a new revision by compare-and-set, so an approval of the old one fails.
 */
export function guardArticles(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    if (call.uid !== ARTICLE || insideVerb()) return next();
    switch (call.action) {
      case 'create':
      case 'clone':
        return create(strapi, call, next);
      case 'update':
        return update(strapi, call, next);
      case 'delete':
        return remove(strapi, call, next);
      case 'publish':
      case 'unpublish':
      case 'discardDraft':
        throw refused({ code: 'verbs_only' });
      default:
        return next();
    }
  });
}

/**
 * The refusal as Strapi's error: 403, with a stable code beside the Vietnamese sentence. A PolicyError, because Strapi
 * takes the words from any other ForbiddenError (services/server/compose-endpoint).
 */
function refused(refusal: Refusal): Error {
  return new errors.PolicyError(refusalMessage(refusal), { code: refusal.code });
}

function refuseShortcuts(strapi: Core.Strapi, { params }: DocumentsCall): void {
  if (params.status === 'published' || outsideNewsroom(strapi)) throw refused({ code: 'verbs_only' });
}

async function create(strapi: Core.Strapi, call: DocumentsCall, next: Next): Promise<unknown> {
  refuseShortcuts(strapi, call);
  const writer = currentWriter(strapi);
  call.params.data = { ...withoutServerFields(call.params.data ?? {}), ...freshArticle(writer) };
  return strapi.db.transaction(async () => {
    const made = await next();
    const { documentId } = made as { documentId?: string };
    if (documentId !== undefined) await keepRevision(strapi, documentId, authorOf(writer), new Date());
    return made;
  });
}

const authorOf = (writer: Writer | null): Author => (writer ? { id: writer.id, name: writer.name } : null);

async function update(strapi: Core.Strapi, call: DocumentsCall, next: Next): Promise<unknown> {
  refuseShortcuts(strapi, call);
  const now = new Date();
  const loaded = await loadDecision(strapi, call.params.documentId ?? '', now);
  if (!loaded) return next();
  const writer = currentWriter(strapi);
  const actor = await editorOf(strapi, now);
  const standing = editOf(loaded, actor, now);
  const { facts, row } = loaded;
  await requireSeen(strapi, facts, writer !== null);
  if (facts.live && !actor.isBoard) refuseMove(row, call.params.data?.['unit']);
  const data = withoutServerFields(call.params.data ?? {});
  const address = await renamed(strapi, row, data['slug']);
  call.params.data = { ...data, ...address, ...(writer ? { lastEditor: writer.admin } : {}) };
  // From the first draft to the approval: who changed words is no second pair of eyes for them.
  const editors = writer ? [...new Set([...facts.editorIds, writer.id])] : facts.editorIds;
  return strapi.db.transaction(async () => {
    await takeRevision(strapi, loaded, standing, { editorsSinceSubmission: editors });
    if (address.formerSlugs && row.slug !== null) {
      await keepAddress(strapi, { kind: 'article', slug: row.slug, subjectId: facts.id });
    }
    await keepStanding(strapi, facts.id, facts.revision);
    const saved = await next();
    if (movesUnit(row, data['unit'])) await forgetSuperior(strapi, row);
    const moves = facts.state === 'in_review' && readUnitChange(data['unit']).kind !== 'unchanged';
    if (moves) await layAnew(strapi, facts.id, now);
    await keepRevision(strapi, facts.id, authorOf(writer), now);
    return saved;
  });
}

/** Whose article it is decides who may take it off the site: what readers see now stays its unit's, but for the Board. */
function refuseMove(row: ArticleRow, input: unknown): void {
  if (movesUnit(row, input)) throw refused({ code: 'unit_fixed' });
}

function movesUnit({ unit }: ArticleRow, input: unknown): boolean {
  const change = readUnitChange(input);
  if (change.kind === 'unchanged') return false;
  return !(change.kind === 'set' && (change.unit.id === unit?.id || change.unit.documentId === unit?.documentId));
}

/** Compare-and-set on the revision that the decision was made from. */
async function takeRevision(
  strapi: Core.Strapi,
  { facts }: LoadedDecision,
  next: NextState,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { count } = await strapi.db.query(ARTICLE).updateMany({
    where: { documentId: facts.id, publishedAt: { $null: true }, revision: facts.revision, state: facts.state },
    data: { ...changedStanding(facts, next), ...data },
  });
  if (count !== 1) throw await stale(strapi, facts.id, facts.revision);
}

/**
 * Only what an edit changes: whoever takes the article on between our reading and our writing keeps it, for that makes no
 * revision and so is not seen here. Back at the first stage nobody has it.
 */
const changedStanding = ({ stage }: ArticleFacts, next: NextState): Record<string, unknown> =>
  next.stage === stage ? { revision: next.revision } : standingColumns(next);

/** Outside a request the system itself edits: it is nobody's colleague, but the state still has to allow it. */
async function editorOf(strapi: Core.Strapi, now: Date): Promise<Actor> {
  const writer = currentWriter(strapi);
  return writer ? writer.actorAt(now) : { ...SYSTEM, isBoard: true };
}

function editOf(loaded: LoadedDecision, actor: Actor, now: Date): NextState {
  const decision = decideEdit(loaded.facts, actor, now, loaded.context);
  if (decision.ok) return decision.next;
  if (actor.id === SYSTEM.id && decision.reason.code === 'in_review') return edited(loaded.facts, now, loaded.context);
  throw refused(decision.reason);
}

const WAITING: readonly ArticleFacts['state'][] = ['in_review', 'scheduled'];

/** What was ever live keeps its trace; what waits for a decision is returned first. */
async function remove(strapi: Core.Strapi, call: DocumentsCall, next: Next): Promise<unknown> {
  if (outsideNewsroom(strapi)) throw refused({ code: 'verbs_only' });
  const now = new Date();
  const loaded = await loadDecision(strapi, call.params.documentId ?? '', now);
  if (!loaded) return next();
  if (loaded.row.firstPublishedAt !== null) throw refused({ code: 'live_delete' });
  // Its sender is owed a reason and words, which only a return carries.
  if (WAITING.includes(loaded.facts.state)) throw refused({ code: 'waiting_delete' });
  const standing = editOf(loaded, await editorOf(strapi, now), now);
  await requireSeen(strapi, loaded.facts, currentWriter(strapi) !== null);
  return strapi.db.transaction(async () => {
    await takeRevision(strapi, loaded, standing);
    const gone = await next();
    if (loaded.row.submittedAt === null) await forgetRevisions(strapi, loaded.facts.id);
    return gone;
  });
}

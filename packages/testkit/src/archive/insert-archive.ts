import { archiveTable } from './archive-table.js';
import { inFlightRow, publishedRow } from './article-rows.js';
import { batchWriter, type Row } from './batch-writer.js';
import { inFlightAt } from './in-flight.js';
import {
  type ArchiveMember,
  insertCategories,
  insertMembers,
  insertUnits,
  type Placed,
  workflowRows,
} from './insert-organisation.js';
import type { ArticlePublication, SyntheticArchive } from './synthetic-archive.js';

const BATCH = 500;

export interface InsertOptions {
  /** Share of the articles that are in flight (in review, returned, timed, being written); none unless told. */
  inFlight?: number;
  members?: readonly ArchiveMember[];
}

/**
 * Puts a synthetic archive into the database of a CMS that is not running: units, categories, and for each article a
 * published row and its draft with their links and one picture, chosen from the media library; articles in flight have
 * a draft alone, corrections both. What is there already (by slug) is used, not doubled. About 10,000 articles a second
 * on SQLite.
 * @param env the CMS's environment (`DATABASE_CLIENT`, `DATABASE_URL` or `DATABASE_FILENAME`)
 */
export async function insertArchive(
  env: Record<string, string | undefined>,
  archive: SyntheticArchive,
  { inFlight = 0, members = [] }: InsertOptions = {},
): Promise<void> {
  const writer = await batchWriter(env);
  const units = await insertUnits(writer, archive);
  const categories = await insertCategories(writer, archive);
  const writers = await insertMembers(writer, members);
  const workflows = await workflowRows(writer);
  const images = (await writer.select(`SELECT id FROM files WHERE mime LIKE 'image/%' ORDER BY id`)).map((row) =>
    Number(row['id']),
  );
  const kinds = new Map(archive.units.map(({ id, content }) => [id, content.kind]));
  const tables = {
    articles: await archiveTable(writer, 'articles'),
    unit: await archiveTable(writer, 'articles_unit_lnk'),
    superior: await archiveTable(writer, 'articles_superior_lnk'),
    category: await archiveTable(writer, 'articles_category_lnk'),
    writer: await archiveTable(writer, 'articles_writer_lnk'),
    workflow: await archiveTable(writer, 'articles_workflow_lnk'),
    pictures: await archiveTable(writer, 'components_article_picture'),
    components: await archiveTable(writer, 'articles_cmps'),
    files: await archiveTable(writer, 'files_related_mph'),
  };
  const addPicture = (articleId: number, { content }: ArticlePublication, image: number): void => {
    const [picture] = content.pictures;
    const { caption, credit, alt } = picture ?? { caption: content.title, credit: content.source, alt: content.title };
    const id = tables.pictures.add({ caption, credit, alt, subject_consent: 'not_needed' });
    tables.components.add({
      entity_id: articleId,
      cmp_id: id,
      component_type: 'article.picture',
      field: 'pictures',
      order: 1,
    });
    tables.files.add({ file_id: image, related_id: id, related_type: 'article.picture', field: 'image', order: 1 });
  };
  const add = (row: Row, article: ArticlePublication, image: number | undefined): void => {
    const { unit, superior, categoryId } = article.content;
    const id = tables.articles.add(row);
    const origin = units.get(unit.id)?.row;
    const above = superior === null ? undefined : units.get(superior.id)?.row;
    const category = categoryId === null ? undefined : categories.get(categoryId);
    const account = origin === undefined ? undefined : writers.get(origin);
    const workflow = workflows.get(kinds.get(unit.id) ?? '')?.row;
    if (origin !== undefined) tables.unit.add({ article_id: id, unit_id: origin });
    if (above !== undefined) tables.superior.add({ article_id: id, unit_id: above });
    if (category !== undefined) tables.category.add({ article_id: id, category_id: category });
    if (account !== undefined) tables.writer.add({ article_id: id, user_id: account });
    if (workflow !== undefined) tables.workflow.add({ article_id: id, approval_workflow_id: workflow });
    if (image !== undefined) addPicture(id, article, image);
  };
  const now = Date.now();
  for (let n = 0; n < archive.articles; n += 1) {
    const article = archive.article(n);
    const flight = inFlightAt(n, archive.articles, inFlight);
    const image = images[n % Math.max(1, images.length)];
    const draft = flight
      ? inFlightRow(writer, article, flight, deskOf(article, units, kinds), now)
      : publishedRow(writer, article, false);
    add(draft, article, image);
    if (!flight || flight.live) add(publishedRow(writer, article, true), article, image);
    if (n % BATCH === BATCH - 1) await flushAll(tables);
  }
  await flushAll(tables);
  await writer.finish();
}

/** Whose desk an article in review lies on at its first stage, as the example's workflows have it. */
function deskOf(
  { content: { unit, superior } }: ArticlePublication,
  units: ReadonlyMap<string, Placed>,
  kinds: ReadonlyMap<string, string>,
): string {
  const kind = kinds.get(unit.id);
  if (kind === 'province') return 'board';
  const reviewer = kind === 'grassroots_union' && superior !== null ? superior.id : unit.id;
  return `unit:${units.get(reviewer)?.documentId ?? reviewer}`;
}

async function flushAll(tables: Record<string, { flush(): Promise<void> }>): Promise<void> {
  for (const table of Object.values(tables)) await table.flush();
}

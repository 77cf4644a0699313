import { batchWriter, type BatchWriter, type Row } from './batch-writer.js';
import type { ArticlePublication, SyntheticArchive } from './synthetic-archive.js';

const BATCH = 500;

/** Rows of one table that wait to be written; ids are counted on from what the table holds. */
async function tableOf(writer: BatchWriter, name: string) {
  const [found] = await writer.select(`SELECT coalesce(max(id), 0) AS last FROM "${name}"`);
  let last = Number(found?.['last'] ?? 0);
  let rows: Row[] = [];
  return {
    add(row: Row): number {
      last += 1;
      rows.push({ id: last, ...row });
      return last;
    },
    async flush(): Promise<void> {
      await writer.insert(name, rows);
      rows = [];
    },
  };
}

/**
 * Puts a synthetic archive into the database of a CMS that is not running: units, categories, and for each article a
 * published row and its draft with their links and one picture, chosen from the media library. What is there already
 * (by slug) is used, not doubled. About 10,000 articles a second on SQLite.
 * @param env the CMS's environment (`DATABASE_CLIENT`, `DATABASE_URL` or `DATABASE_FILENAME`)
 */
export async function insertArchive(env: Record<string, string | undefined>, archive: SyntheticArchive): Promise<void> {
  const writer = await batchWriter(env);
  const unitRow = await insertUnits(writer, archive);
  const categoryRow = await insertCategories(writer, archive);
  const images = (await writer.select(`SELECT id FROM files WHERE mime LIKE 'image/%' ORDER BY id`)).map((row) =>
    Number(row['id']),
  );
  const tables = {
    articles: await tableOf(writer, 'articles'),
    unit: await tableOf(writer, 'articles_unit_lnk'),
    superior: await tableOf(writer, 'articles_superior_lnk'),
    category: await tableOf(writer, 'articles_category_lnk'),
    pictures: await tableOf(writer, 'components_article_picture'),
    components: await tableOf(writer, 'articles_cmps'),
    files: await tableOf(writer, 'files_related_mph'),
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
  for (let n = 0; n < archive.articles; n += 1) {
    const article = archive.article(n);
    for (const published of [false, true]) {
      const id = tables.articles.add(articleRow(writer, article, published));
      const unit = unitRow.get(article.content.unit.id);
      const superior = article.content.superior && unitRow.get(article.content.superior.id);
      const category = article.content.categoryId === null ? undefined : categoryRow.get(article.content.categoryId);
      if (unit !== undefined) tables.unit.add({ article_id: id, unit_id: unit });
      if (superior != null) tables.superior.add({ article_id: id, unit_id: superior });
      if (category !== undefined) tables.category.add({ article_id: id, category_id: category });
      const image = images[n % Math.max(1, images.length)];
      if (image !== undefined) addPicture(id, article, image);
    }
    if (n % BATCH === BATCH - 1) await flushAll(tables);
  }
  await flushAll(tables);
  await writer.finish();
}

async function flushAll(tables: Record<string, { flush(): Promise<void> }>): Promise<void> {
  for (const table of Object.values(tables)) await table.flush();
}

function articleRow(writer: BatchWriter, { id, revision, content }: ArticlePublication, published: boolean): Row {
  const at = writer.instant(content.publishedAt);
  return {
    document_id: id,
    title: content.title,
    slug: content.slug,
    former_slugs: '[]',
    genre: content.genre,
    lead: content.lead,
    body: content.body,
    event_ended_at: content.eventEndedAt === null ? null : writer.instant(content.eventEndedAt),
    byline: content.byline,
    source: content.source,
    unit_name_at_publication: content.unit.name,
    superior_name_at_publication: content.superior?.name ?? null,
    state: 'published',
    stage: 0,
    revision,
    published_revision: revision,
    first_published_at: at,
    last_published_at: at,
    submitted_at: at,
    writer_name: content.byline,
    submission_channel: 'import',
    created_at: at,
    updated_at: at,
    published_at: published ? at : null,
  };
}

async function known(writer: BatchWriter, table: string): Promise<Map<string, number>> {
  const rows = await writer.select(`SELECT id, slug FROM "${table}"`);
  return new Map(rows.map((row) => [String(row['slug']), Number(row['id'])]));
}

/** Document id in the archive → row id in the database. */
async function insertUnits(writer: BatchWriter, archive: SyntheticArchive): Promise<Map<string, number>> {
  const here = await known(writer, 'units');
  const units = await tableOf(writer, 'units');
  const parents = await tableOf(writer, 'units_parent_lnk');
  const now = writer.instant('2012-01-01T00:00:00.000Z');
  const rowOf = new Map<string, number>();
  for (const { id, revision, content } of archive.units) {
    const existing = here.get(content.slug);
    const row =
      existing ??
      units.add({
        document_id: id,
        name: content.name,
        short_name: content.shortName,
        slug: content.slug,
        kind: content.kind,
        valid_from: content.validFrom,
        former_slugs: '[]',
        member_count: content.memberCount,
        cluster: content.cluster,
        order: content.order,
        about: content.about,
        revision,
        created_at: now,
        updated_at: now,
        published_at: now,
      });
    rowOf.set(id, row);
    const parent = content.parentId === null ? undefined : rowOf.get(content.parentId);
    if (existing === undefined && parent !== undefined) parents.add({ unit_id: row, inv_unit_id: parent });
  }
  await units.flush();
  await parents.flush();
  return rowOf;
}

async function insertCategories(writer: BatchWriter, archive: SyntheticArchive): Promise<Map<string, number>> {
  const here = await known(writer, 'categories');
  const categories = await tableOf(writer, 'categories');
  const now = writer.instant('2012-01-01T00:00:00.000Z');
  const rowOf = new Map<string, number>();
  for (const id of archive.ids('category')) {
    const found = archive.get('category', id);
    if (found?.state !== 'live' || found.kind !== 'category') continue;
    const { slug, name, description, order } = found.content;
    rowOf.set(
      id,
      here.get(slug) ??
        categories.add({
          document_id: id,
          name,
          slug,
          former_slugs: '[]',
          description,
          order,
          revision: 1,
          created_at: now,
          updated_at: now,
          published_at: now,
        }),
    );
  }
  await categories.flush();
  return rowOf;
}

import type Database from 'better-sqlite3';
import { listOf } from '@toasoan/contracts';
import type { PublicSettings } from '@toasoan/contracts';
import { coloursCode, NO_CHOICE } from '@toasoan/site-colours';
import type { PagedKind, SiteLookup } from '@toasoan/site-plan';

/** Site-plan's questions, answered from the content index in the state that `db` sees (its own transaction included). */
export function siteLookup(db: Database.Database): SiteLookup {
  const column = (sql: string) => {
    const statement = db.prepare(sql).pluck();
    return {
      one: (...parameters: unknown[]) => statement.get(...parameters),
      all: (...parameters: unknown[]) => statement.all(...parameters) as string[],
    };
  };
  const slugOf = column(`SELECT slug FROM item WHERE kind = ? AND id = ? AND state = 'live'`);
  const idOf = column(`SELECT id FROM item WHERE kind = ? AND slug = ? AND state = 'live'`);
  const countInMonth = column('SELECT count(*) FROM listing WHERE list = ? AND month = ?');
  const countBefore = column(
    'SELECT count(*) FROM listing WHERE list = ? AND month = ? AND (published_at, article_id) < (?, ?)',
  );
  // Steps from month to month instead of reading every row of the list.
  const months = column(
    `WITH RECURSIVE step (month) AS (
       SELECT min(month) FROM listing WHERE list = :list
       UNION ALL
       SELECT (SELECT min(month) FROM listing WHERE list = :list AND month > step.month) FROM step WHERE step.month IS NOT NULL
     ) SELECT month FROM step WHERE month IS NOT NULL`,
  );
  const slugsAfter = column(
    `SELECT item.slug FROM listing JOIN item ON item.kind = 'article' AND item.id = listing.article_id
     WHERE listing.list = ? AND (listing.published_at, listing.article_id) > (?, ?)
     ORDER BY listing.published_at, listing.article_id LIMIT ?`,
  );
  const inList = column(
    `SELECT item.slug FROM listing JOIN item ON item.kind = 'article' AND item.id = listing.article_id WHERE listing.list = ?`,
  );
  const documentTypes = column(
    `SELECT DISTINCT substr(list, :from) FROM listing WHERE list > :prefix AND list < :prefix || char(1114111) ORDER BY list`,
  );
  const TYPES = listOf.documentType('');
  const naming = column(
    `SELECT item.slug FROM link JOIN item USING (kind, id)
     WHERE link.relation = 'unit' AND link.target = ? AND link.kind = ? AND item.state = 'live'`,
  );
  const linked = column(`SELECT id FROM link WHERE relation = ? AND target = ? AND kind = 'unit'`);
  const NOT_LIVE = `NOT EXISTS (SELECT 1 FROM item live WHERE live.kind = 'article' AND live.slug = item.slug AND live.state = 'live')`;
  const GONE = `FROM item INDEXED BY item_withdrawn WHERE kind = 'article' AND state = 'withdrawn' AND slug`;
  const isWithdrawn = column(`SELECT 1 ${GONE} = ? AND ${NOT_LIVE} LIMIT 1`);
  const withdrawnSlugs = column(`SELECT DISTINCT slug ${GONE} IS NOT NULL AND ${NOT_LIVE} ORDER BY slug`);
  const everything = db.prepare(
    `SELECT id, slug FROM item WHERE kind = ? AND state = 'live' AND slug IS NOT NULL ORDER BY slug`,
  );

  const settings = column(`SELECT content FROM item WHERE kind = 'settings' AND state = 'live' ORDER BY id LIMIT 1`);

  return {
    slugOf: (kind, id) => (slugOf.one(kind, id) as string | null | undefined) ?? null,
    idOf: (kind, slug) => (idOf.one(kind, slug) as string | undefined) ?? null,
    countInMonth: (list, month) => countInMonth.one(list, month) as number,
    countBefore: (list, month, publishedAt, id) => countBefore.one(list, month, publishedAt, id) as number,
    months: (list) => months.all({ list }),
    slugsAfter: (list, publishedAt, id, limit) => slugsAfter.all(list, publishedAt, id, limit),
    articlesNaming: (unitId) => naming.all(unitId, 'article'),
    articlesOfCategory: (categoryId) => inList.all(listOf.category(categoryId)),
    documentsNaming: (unitId) => naming.all(unitId, 'document'),
    tablesNaming: (unitId) => naming.all(unitId, 'table'),
    documentTypes: () => documentTypes.all({ prefix: TYPES, from: TYPES.length + 1 }),
    childrenOf: (unitId) => linked.all('parent', unitId),
    predecessorsOf: (unitId) => linked.all('successor', unitId),
    isWithdrawn: (slug) => isWithdrawn.one(slug) !== undefined,
    withdrawnSlugs: () => withdrawnSlugs.all(),
    colours: () => {
      const stored = settings.one() as string | undefined;
      // A row from before there were colours has none.
      return coloursCode((JSON.parse(stored ?? '{}') as Partial<PublicSettings>).colours ?? NO_CHOICE);
    },
    all: (kind: PagedKind) => everything.all(kind) as { id: string; slug: string }[],
  };
}

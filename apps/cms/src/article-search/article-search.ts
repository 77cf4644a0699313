import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../editorial/article-row';
import { useDocuments } from '../editorial/documents-context';
import { SEARCHED_FIELDS, type SearchedFields, searchText, wordsAsked } from './search-text';

const LOT = 500;
/** A condition that no article meets: a question without words finds nothing, rather than everything. */
const NOTHING = { id: { $in: [] } };

/**
 * The search of the list of articles: over one folded column that an index covers, instead of Strapi's `LIKE` over every
 * text column of the row (ADR 0050). To be called in bootstrap.
 */
export function searchArticlesFolded(strapi: Core.Strapi): void {
  useDocuments(strapi, (call, next) => {
    const params = call.params as { _q?: unknown; filters?: unknown };
    if (call.uid !== ARTICLE || typeof params._q !== 'string' || params._q.trim() === '') return next();
    const words = wordsAsked(params._q);
    const asked = words.length === 0 ? [NOTHING] : words.map((word) => ({ searchText: { $contains: word } }));
    params.filters = { $and: [...(params.filters ? [params.filters] : []), ...asked] };
    delete params._q;
    return next();
  });
}

interface Writing {
  params: { data?: Record<string, unknown>; where?: unknown };
}

/** Whoever writes one of the fields writes the folded column with it, on every path. To be called in bootstrap. */
export function keepSearchText(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: [ARTICLE],
    beforeCreate({ params }: Writing) {
      if (params.data) params.data['searchText'] = searchText(params.data);
    },
    async beforeUpdate({ params: { data, where } }: Writing) {
      if (!data) return;
      delete data['searchText'];
      if (!SEARCHED_FIELDS.some((name) => data[name] !== undefined)) return;
      const row = (await strapi.db.query(ARTICLE).findOne({ where, select: [...SEARCHED_FIELDS] })) as SearchedFields;
      const said = Object.fromEntries(SEARCHED_FIELDS.flatMap((n) => (data[n] === undefined ? [] : [[n, data[n]]])));
      data['searchText'] = searchText({ ...row, ...said });
    },
  });
}

/** Articles written before the column was there get it, in lots. To be called in bootstrap; nothing to do means one query. */
export async function fillSearchText(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  for (;;) {
    const rows = (await strapi.db.query(ARTICLE).findMany({
      where: { searchText: { $null: true } },
      select: ['id', ...SEARCHED_FIELDS],
      limit: LOT,
    })) as (SearchedFields & { id: number })[];
    if (rows.length === 0) return;
    await connection.transaction(async (trx) => {
      for (const { id, ...row } of rows)
        await trx('articles')
          .where({ id })
          .update({ search_text: searchText(row) });
    });
  }
}

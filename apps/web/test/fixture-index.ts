import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import {
  cardPictureOf,
  CONTENT_INDEX_DDL,
  listOf,
  type ArticleCard,
  type LivePublication,
  type Publication,
  type PublicDocument,
  type PublicArticle,
  type PublicUnit,
} from '@toasoan/contracts';
import { directoryLetter, letterSlug } from '@toasoan/site-plan';
import { monthOf } from '@toasoan/vietnamese';

/** Writes a content index as the publisher would, for tests of the templates and of what they read. */
export function writeFixtureIndex(path: string, publications: readonly Publication[]): void {
  rmSync(path, { force: true });
  const db = new Database(path);
  db.exec(CONTENT_INDEX_DDL);
  const item = db.prepare(`INSERT INTO item VALUES (?, ?, ?, 'live', ?, NULL, NULL, NULL, NULL, ?)`);
  const gone = db.prepare(`INSERT INTO item VALUES (?, ?, ?, 'withdrawn', ?, ?, ?, ?, '[]', NULL)`);
  const article = db.prepare('INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)');
  const listing = db.prepare('INSERT INTO listing VALUES (?, ?, ?, ?)');
  const units = new Map<string, PublicUnit>();
  const live = publications.filter((one): one is LivePublication => one.state === 'live');
  for (const publication of live) if (publication.kind === 'unit') units.set(publication.id, publication.content);
  db.transaction(() => {
    for (const one of publications)
      if (one.state === 'withdrawn')
        gone.run(one.kind, one.id, one.revision, one.slug, one.note, one.at, one.redirectTo);
    for (const { kind, id, revision, content } of live) {
      item.run(kind, id, revision, 'slug' in content ? content.slug : null, JSON.stringify(content));
      if (kind === 'unit') listing.run(listOf.units(), letterSlug(directoryLetter(content.name)), '', id);
      if (kind === 'document')
        for (const list of shelvesOf(content))
          listing.run(list, content.issuedOn.slice(0, 4), `${content.issuedOn} ${content.publishedAt}`, id);
      if (kind !== 'article') continue;
      const { publishedAt, genre, unit, categoryId } = content;
      article.run(id, publishedAt, genre, unit.id, categoryId, JSON.stringify(cardOf(id, content)));
      for (const list of listsOf(content, units)) listing.run(list, monthOf(publishedAt), publishedAt, id);
      for (const { at } of content.corrections) listing.run(listOf.corrections(), monthOf(at), at, id);
    }
  })();
  db.close();
}

function cardOf(id: string, article: PublicArticle): ArticleCard {
  const { slug, title, lead, genre, publishedAt, unit, categoryId } = article;
  const [first] = article.pictures;
  const picture = first ? cardPictureOf(first) : null;
  return {
    id,
    slug,
    title,
    lead,
    genre,
    publishedAt,
    unit,
    categoryId,
    reprint: article.original !== null,
    picture,
    correction: article.corrections.at(-1) ?? null,
  };
}

function listsOf(article: PublicArticle, units: ReadonlyMap<string, PublicUnit>): string[] {
  const grassroots = units.get(article.unit.id)?.kind === 'grassroots_union';
  return [
    listOf.all(),
    listOf.unit(article.unit.id),
    ...(grassroots && article.superior ? [listOf.unit(article.superior.id)] : []),
    ...(article.categoryId ? [listOf.category(article.categoryId)] : []),
  ];
}

function shelvesOf({ type, issuer }: PublicDocument): string[] {
  const own = issuer ? [listOf.issuer(issuer.id), listOf.issuerType(issuer.id, type)] : [];
  return [listOf.documents(), listOf.documentType(type), ...own];
}

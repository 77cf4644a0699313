import {
  listOf,
  type PublicArticle,
  type PublicCategory,
  type PublicSettings,
  type PublicUnit,
} from '@toasoan/contracts';
import Database from 'better-sqlite3';

/** The site's content as the other generators get it: one JSON value, made before their clock runs. */
export interface PeerContent {
  settings: PublicSettings;
  categories: { slug: string; name: string; description: string }[];
  units: PeerUnit[];
  /** Oldest first. */
  articles: PeerArticle[];
}

export interface PeerUnit extends Pick<PublicUnit, 'slug' | 'name' | 'shortName' | 'kind' | 'memberCount'> {
  /** Slug of the unit above it. */
  parent: string | null;
}

export interface PeerArticle extends Pick<
  PublicArticle,
  'slug' | 'title' | 'lead' | 'genre' | 'body' | 'pictures' | 'byline' | 'source'
> {
  id: string;
  /** With the offset of Viet Nam. */
  published: string;
  category: string;
  unit: { name: string; slug: string };
  superior: { name: string; slug: string } | null;
  /** Slugs of the units in whose lists it stands. */
  listedIn: string[];
}

const OFFSET_MS = 7 * 3_600_000;

/** Reads it from a publisher's content index. */
export function peerContent(indexPath: string): PeerContent {
  const db = new Database(indexPath, { readonly: true });
  const all = <Content>(kind: string) =>
    (
      db.prepare(`SELECT id, content FROM item WHERE kind = ? AND state = 'live' ORDER BY id`).all(kind) as {
        id: string;
        content: string;
      }[]
    ).map(({ id, content }) => ({ id, content: JSON.parse(content) as Content }));
  const units = all<PublicUnit>('unit').sort((a, b) => a.content.order - b.content.order);
  const categories = all<PublicCategory>('category').sort((a, b) => a.content.order - b.content.order);
  const slugOf = new Map([...units, ...categories].map(({ id, content }) => [id, content.slug]));
  const lists = db.prepare('SELECT list FROM listing WHERE article_id = ?').pluck();
  const unitAt = new Map(units.map(({ id, content }) => [listOf.unit(id), content.slug]));
  const unitRef = ({ id, name }: { id: string; name: string }) => ({ name, slug: slugOf.get(id) ?? '' });
  const articles = all<PublicArticle>('article')
    .sort((a, b) => (a.content.publishedAt < b.content.publishedAt ? -1 : 1))
    .map(({ id, content }) => {
      const { slug, title, lead, genre, body, pictures, byline, source, publishedAt, unit, superior } = content;
      return {
        ...{ id, slug, title, lead, genre, body, pictures, byline, source },
        published: new Date(Date.parse(publishedAt) + OFFSET_MS).toISOString().replace('Z', '+07:00'),
        category: slugOf.get(content.categoryId ?? '') ?? '',
        unit: unitRef(unit),
        superior: superior && unitRef(superior),
        listedIn: (lists.all(id) as string[]).flatMap((list) => unitAt.get(list) ?? []),
      };
    });
  const [settings] = all<PublicSettings>('settings');
  db.close();
  if (settings === undefined) throw new Error('the index has no settings');
  return {
    settings: settings.content,
    categories: categories.map(({ content: { slug, name, description } }) => ({ slug, name, description })),
    units: units.map(({ content: { slug, name, shortName, kind, memberCount, parentId } }) => ({
      ...{ slug, name, shortName, kind, memberCount },
      parent: slugOf.get(parentId ?? '') ?? null,
    })),
    articles,
  };
}

import type { PublicCategory, PublicUnit } from '@toasoan/contracts';
import type { ArticlePlace, DocumentPlace, TablePlace } from './site-lookup.js';

export interface Article extends ArticlePlace {
  title: string;
  unitId: string;
  categoryId: string;
}

/** A small site in memory: what the content index is on disk. */
export interface Site {
  articles: Article[];
  units: { id: string; unit: PublicUnit }[];
  categories: { id: string; category: PublicCategory }[];
  documents?: readonly DocumentPlace[];
  tables?: readonly (TablePlace & { title: string })[];
  /** Slugs and notes of withdrawn articles. */
  withdrawn?: readonly { slug: string; note: string }[];
  /** The code of the organisation's own colours. */
  colours?: string;
}

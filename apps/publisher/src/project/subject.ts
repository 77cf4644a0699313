import type { LivePublication, Publication } from '@toasoan/contracts';
import type { ArticlePlace, Subject } from '@toasoan/site-plan';
import { documentPlace } from './listed-rows.js';
import { tablePlace } from './table-place.js';

/** Who a document names: parent and successors of a unit, units of an article, of an official document, of a table's rows. */
export function linksOf(publication: LivePublication): { relation: string; target: string }[] {
  switch (publication.kind) {
    case 'unit': {
      const { parentId, successorIds } = publication.content;
      const links = successorIds.map((target) => ({ relation: 'successor', target }));
      return parentId === null ? links : [...links, { relation: 'parent', target: parentId }];
    }
    case 'article':
    case 'document':
    case 'table':
      return unitIdsOf(publication).map((target) => ({ relation: 'unit', target }));
    default:
      return [];
  }
}

function unitIdsOf(publication: Extract<LivePublication, { kind: 'article' | 'document' | 'table' }>): string[] {
  if (publication.kind === 'table') return [...tablePlace(publication.id, publication.content).unitIds];
  if (publication.kind === 'document') return [...documentPlace(publication.id, publication.content).unitIds];
  const { unit, superior } = publication.content;
  return [...new Set(superior === null ? [unit.id] : [unit.id, superior.id])];
}

/** The document as planning sees it; null for kinds without pages, and for what is gone without leaving one. */
export function subjectOf(publication: Publication, place: () => ArticlePlace): Subject | null {
  const { kind, id } = publication;
  if (publication.state === 'withdrawn') {
    return kind === 'article' && publication.slug !== null ? { kind: 'withdrawn', slug: publication.slug } : null;
  }
  switch (publication.kind) {
    case 'article':
      return { kind: 'article', place: place() };
    case 'unit':
      return { kind: 'unit', id, unit: publication.content };
    case 'category':
      return { kind: 'category', id, category: publication.content };
    case 'document':
      return { kind: 'document', place: documentPlace(id, publication.content) };
    case 'table':
      return { kind: 'table', place: tablePlace(id, publication.content) };
    case 'page':
      return { kind: 'page', id, slug: publication.content.slug };
    case 'redirect':
    case 'settings':
      return null;
  }
}

/** Public addresses of the pictures and files that a document shows, after `withPublicMedia`. */
export function mediaOf(publication: LivePublication): string[] {
  const found = new Set<string>();
  const { kind, content } = publication;
  const pictures = [
    ...(kind === 'article' ? content.pictures : []),
    ...('bodyPictures' in content ? content.bodyPictures : []),
    ...(kind === 'settings' && content.logo !== null ? [content.logo] : []),
  ];
  for (const { variants } of pictures) for (const { path } of variants) found.add(path);
  if (kind === 'article' && content.video !== null) found.add(content.video.path);
  if (kind === 'document' && content.file !== null) found.add(content.file.path);
  return [...found];
}

import type { StrapiApp } from '@strapi/strapi/admin';
import { ArticleDesk } from './article-desk';
import { NewArticle } from './new-article';
import type { StockAction } from './stock-actions';
import { onlyWithout } from './stock-actions';

/** What Strapi hands to a side panel; the fields used here. */
interface PanelProps {
  model: string;
  documentId?: string;
  document?: { revision?: unknown; updatedAt?: unknown };
}

type Description = Readonly<Record<string, unknown>> | null;
type Panel = ((props: PanelProps) => Description) & { type?: string };
type Actions = (actions: StockAction[]) => StockAction[];

/** Strapi leaves the types of its content manager's extension points out of `@strapi/strapi/admin`. */
interface ContentManagerApis {
  addEditViewSidePanel: (change: (panels: Panel[]) => Panel[]) => void;
  addDocumentAction: (change: Actions) => void;
  addBulkAction: (change: Actions) => void;
}

export const ARTICLE = 'api::article.article';

/** Strapi's own ways of publishing; the server refuses them for articles, so they are not offered. */
const NOT_FOR_ARTICLES = new Set(['publish', 'unpublish', 'discard', 'clone']);

function ArticleDeskPanel({ model, documentId, document }: PanelProps) {
  if (model !== ARTICLE) return null;
  return {
    title: 'Tin bài ở đâu',
    content:
      documentId === undefined ? (
        <NewArticle />
      ) : (
        <ArticleDesk
          key={documentId}
          model={model}
          documentId={documentId}
          seenRevision={typeof document?.revision === 'number' ? document.revision : null}
          seenAt={document?.updatedAt}
        />
      ),
  };
}

export function registerArticleDesk(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  // Of Strapi's panels only the one with "Save" stays; preview and releases lead nowhere here.
  contentManager.addEditViewSidePanel((panels) => [
    ...panels.filter(({ type }) => type === 'actions'),
    ArticleDeskPanel,
  ]);
  contentManager.addDocumentAction(onlyWithout(ARTICLE, NOT_FOR_ARTICLES));
  contentManager.addBulkAction(onlyWithout(ARTICLE, NOT_FOR_ARTICLES));
}

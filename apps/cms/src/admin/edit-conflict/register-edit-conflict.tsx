import { type StrapiApp, unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { StockAction } from '../article-desk/stock-actions';
import { onlyWithout } from '../article-desk/stock-actions';
import { ConflictDialog } from './conflict-dialog';
import { deletingWhatWasSeen } from './delete-article-action';
import { EditLockBanner } from './edit-lock-banner';
import { type DocumentAction, savingSafely } from './save-article-action';
import { ARTICLE } from './use-save-article';

interface ContentManager {
  apis: {
    addDocumentAction: (change: (actions: DocumentAction[]) => DocumentAction[]) => void;
    addBulkAction: (change: (actions: StockAction[]) => StockAction[]) => void;
  };
  injectComponent: (
    view: string,
    zone: string,
    component: { name: string; Component: (props: { slug: string }) => ReactNode },
  ) => void;
}

/** Under Strapi's "Save", inside its form. */
function EditConflict({ slug }: { slug: string }) {
  return slug === ARTICLE ? <ArticleEditConflict /> : null;
}

function ArticleEditConflict() {
  const { id, isCreatingEntry } = useContentManagerContext();
  if (id === undefined || isCreatingEntry || window.location.pathname.includes('/clone/')) return null;
  return (
    <>
      <EditLockBanner documentId={id} />
      <ConflictDialog documentId={id} />
    </>
  );
}

/** Call it in bootstrap, after whatever else changes the actions of articles. */
export function registerEditConflict(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager') as unknown as ContentManager;
  contentManager.apis.addDocumentAction((actions) =>
    actions.map((action) => {
      if (action.type === 'update') return savingSafely(action);
      return action.type === 'delete' ? deletingWhatWasSeen(action) : action;
    }),
  );
  // A list doesn't say which revision of each was seen; the server refuses it.
  contentManager.apis.addBulkAction(onlyWithout(ARTICLE, new Set(['delete'])));
  contentManager.injectComponent('editView', 'right-links', { name: 'edit-conflict', Component: EditConflict });
}

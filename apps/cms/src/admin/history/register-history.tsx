import type { StrapiApp } from '@strapi/strapi/admin';
import { useForm } from '@strapi/strapi/admin';
import { useArticleSavedMutation } from '../edit-conflict/article-saved';
import { ARTICLE } from '../edit-conflict/use-save-article';
import { RevisionHistory } from './revision-history';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { revision?: unknown };
}
type Panel = (props: PanelProps) => Readonly<Record<string, unknown>> | null;

interface ContentManagerApis {
  addEditViewSidePanel: (change: (panels: Panel[]) => Panel[]) => void;
}

/** Strapi leaves `document` out on the page that copies an article: there is no history of what is not there yet. */
function RevisionHistoryPanel({ model, documentId, document }: PanelProps) {
  if (model !== ARTICLE || documentId === undefined || typeof document?.revision !== 'number') return null;
  return {
    title: 'Các bản đã lưu',
    content: <ArticleHistory documentId={documentId} seen={document.revision} />,
  };
}

function ArticleHistory({ documentId, seen }: { documentId: string; seen: number }) {
  const unsaved = useForm('RevisionHistory', (form) => form.modified);
  const [refresh] = useArticleSavedMutation();
  return (
    <RevisionHistory
      documentId={documentId}
      seen={seen}
      unsaved={unsaved}
      onRestored={() => void refresh({ model: ARTICLE, documentId })}
    />
  );
}

export function registerHistory(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  contentManager.addEditViewSidePanel((panels) => [...panels, RevisionHistoryPanel]);
}

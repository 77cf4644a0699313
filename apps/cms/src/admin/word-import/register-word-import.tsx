import type { StrapiApp } from '@strapi/strapi/admin';
import { useForm } from '@strapi/strapi/admin';
import { ARTICLE } from '../edit-conflict/use-save-article';
import { WordImport } from './word-import';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { state?: unknown };
}
type Panel = ((props: PanelProps) => Readonly<Record<string, unknown>> | null) & { type?: string };

interface ContentManagerApis {
  addEditViewSidePanel: (change: (panels: Panel[]) => Panel[]) => void;
}

/** While it is written; once it is with a reviewer, a whole text at once is no edit. The server asks for more. */
const WRITTEN = new Set<unknown>(['draft', 'returned']);

function WordImportPanel({ model, documentId, document }: PanelProps) {
  const disabled = useForm('WordImportPanel', (form) => form.disabled);
  if (model !== ARTICLE || disabled) return null;
  if (documentId !== undefined && !WRITTEN.has(document?.state)) return null;
  return { title: 'Tệp Word', content: <WordImport key={documentId ?? 'new'} documentId={documentId} /> };
}

/** Call it in bootstrap. */
export function registerWordImport(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
  contentManager.addEditViewSidePanel((panels) => [...panels, WordImportPanel]);
}

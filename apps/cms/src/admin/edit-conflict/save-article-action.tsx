import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { ARTICLE, useSaveArticle } from './use-save-article';

/** What Strapi hands to an action; the fields used here. */
export interface ActionProps {
  activeTab: string;
  model: string;
  documentId?: string;
  document?: { revision?: unknown };
}
export type ActionDescription = Readonly<Record<string, unknown>> | null;
export interface DocumentAction {
  (props: ActionProps): ActionDescription;
  type?: string;
  position?: unknown;
}

const isCopying = (): boolean => window.location.pathname.includes('/clone/');

/**
 * Strapi's "Save" with our way of saving in its place for articles that exist. New ones and copies are Strapi's still:
 * nobody else can have written them. A screen changes neither its model nor its document while it is mounted.
 */
export function savingSafely(update: DocumentAction): DocumentAction {
  const action: DocumentAction = (props) =>
    props.model !== ARTICLE || props.documentId === undefined || isCopying()
      ? update(props)
      : useSaveAction(props.documentId, props.activeTab);
  return Object.assign(action, { type: update.type, position: update.position });
}

function useSaveAction(documentId: string, activeTab: string): ActionDescription {
  const save = useSaveArticle(documentId);
  const modified = useForm('SaveArticleAction', (form) => form.modified);
  const submitting = useForm('SaveArticleAction', (form) => form.isSubmitting);
  const disabled = submitting || !modified || activeTab === 'published';
  const latest = useRef({ save, disabled });
  latest.current = { save, disabled };

  // The shortcuts of the action that this one stands for.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || (key !== 's' && key !== 'enter')) return;
      event.preventDefault();
      if (!latest.current.disabled) void latest.current.save();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  return {
    label: 'Lưu',
    loading: submitting,
    disabled,
    onClick: () => save(),
    position: ['panel', 'preview', 'relation-modal'],
  };
}

import type { Unread } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { setUnread } from './unread-count';

interface PanelProps {
  model: string;
  documentId?: string;
}

/** A panel of the article's page that shows nothing: whoever opens the article has read what was told of it. */
export function ReadOnOpen({ model, documentId }: PanelProps): null {
  const { post } = useFetchClient();

  useEffect(() => {
    if (model !== 'api::article.article' || documentId === undefined) return;
    post<Unread>('/editorial/notices/read', { articleId: documentId })
      .then(({ data }) => {
        setUnread(data.unread);
      })
      .catch(() => {
        // They stay unread, which is the lesser harm.
      });
  }, [post, model, documentId]);

  return null;
}

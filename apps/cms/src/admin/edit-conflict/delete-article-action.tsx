import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useArticleSavedMutation } from './article-saved';
import type { ActionDescription, ActionProps, DocumentAction } from './save-article-action';
import { ARTICLE, ARTICLES } from './use-save-article';

/** Strapi's "Delete" for articles, saying which revision is meant: what was edited in between is not deleted unseen. */
export function deletingWhatWasSeen(remove: DocumentAction): DocumentAction {
  const action: DocumentAction = (props) => (props.model === ARTICLE ? useDeleteAction(remove, props) : remove(props));
  return Object.assign(action, { type: remove.type, position: remove.position });
}

function useDeleteAction(remove: DocumentAction, props: ActionProps): ActionDescription {
  const description = remove(props);
  const { del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [saved] = useArticleSavedMutation();
  if (description === null) return null;
  const { documentId = '', document } = props;
  const onConfirm = async (): Promise<void> => {
    try {
      await del(`${ARTICLES}/${documentId}`, { params: { revision: document?.revision } });
      toggleNotification({ type: 'success', message: 'Đã xóa tin bài.' });
      await saved({ model: ARTICLE, documentId });
    } catch (error) {
      const message = isFetchError(error) ? error.message : 'Chưa xóa được. Hãy kiểm tra mạng rồi thử lại.';
      toggleNotification({ type: 'danger', message });
    }
  };
  return { ...description, dialog: { ...(description['dialog'] as object), onConfirm } };
}

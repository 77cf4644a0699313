import { staleDetailsSchema } from '@toasoan/contracts';
import {
  isFetchError,
  useAPIErrorHandler,
  useAuth,
  useFetchClient,
  useForm,
  useNotification,
} from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useArticleSavedMutation } from './article-saved';
import { setConflict } from './conflict-state';
import { forgetDraft } from './kept-draft';
import { changedFields, type FormValues } from './typed-words';

export const ARTICLE = 'api::article.article';
export const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;

type Refusal = { name?: string; message: string; details?: unknown };

/**
 * Saves what was typed, with the revision it was typed on. Strapi's own way reads the article again after a refusal and
 * puts the server's words in place of the typed ones, or takes an unreachable server for success (ADR 0042): here the
 * form stays as it is until the server has said yes.
 * @returns `over` as an argument: the revision that the person has seen since and writes over
 */
export function useSaveArticle(documentId: string): (over?: number) => Promise<boolean> {
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { _unstableFormatValidationErrors: fieldErrors } = useAPIErrorHandler();
  const [saved] = useArticleSavedMutation();
  const person = useAuth('SaveArticle', ({ user }) => String(user?.id ?? ''));
  const form = useForm('SaveArticle', (state) => state);

  return useCallback(
    async (over?: number): Promise<boolean> => {
      form.setSubmitting(true);
      try {
        // Inputs that write late (the body editor) write when they lose the focus; React needs two turns for that.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        await Promise.resolve();
        await Promise.resolve();
        const { errors } = await form.validate(true, { status: 'draft' });
        if (errors) {
          toggleNotification({
            type: 'danger',
            message: 'Chưa lưu: có ô chưa đúng. Hãy sửa các ô báo đỏ rồi lưu lại.',
          });
          return false;
        }
        const values = form.getValues() as FormValues;
        const typed = changedFields(form.initialValues as FormValues, values);
        const seen = over ?? values['revision'];
        const { data } = await put<{ data?: { revision?: number } }>(`${ARTICLES}/${documentId}`, {
          ...typed,
          revision: seen,
        });
        forgetDraft(person, documentId);
        setConflict(null);
        const filled = { ...values, revision: data.data?.revision ?? seen };
        // What was typed while the answer was under way stays, and is unsaved.
        const since = changedFields(values, form.getValues() as FormValues);
        form.resetForm(filled);
        if (Object.keys(since).length > 0) form.setValues({ ...filled, ...since });
        toggleNotification({ type: 'success', message: 'Đã lưu.' });
        void saved({ model: ARTICLE, documentId });
        return true;
      } catch (error) {
        const refusal = refusalOf(error);
        const stale = staleDetailsSchema.safeParse(refusal?.details);
        if (stale.success) setConflict({ documentId, ...stale.data });
        else if (refusal?.name === 'ValidationError') form.setErrors(fieldErrors(refusal as never));
        if (!stale.success) toggleNotification({ type: 'danger', message: refusal?.message ?? UNREACHABLE });
        return false;
      } finally {
        form.setSubmitting(false);
      }
    },
    [form, put, documentId, person, saved, toggleNotification, fieldErrors],
  );
}

const UNREACHABLE =
  'Chưa lưu: không liên lạc được với máy chủ. Phần bạn viết vẫn còn trên trang; hãy kiểm tra mạng rồi lưu lại.';

/** What the server refused, in its own words; null where it did not answer or broke down. */
function refusalOf(error: unknown): Refusal | null {
  if (!isFetchError(error) || error.status === undefined || error.status >= 500) return null;
  const { data } = error.response ?? {};
  const refusal = (data as { error?: Refusal } | undefined)?.error;
  return refusal ?? null;
}

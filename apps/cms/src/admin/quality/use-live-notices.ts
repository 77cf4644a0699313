import type { QualityNotice } from '@toasoan/contracts';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { formQuestion } from './form-question';

/** After the last keystroke: long enough not to interrupt a sentence, short enough to belong to it. */
const PAUSE_MS = 900;

/**
 * The checklist of what is typed and not yet saved; null while the form is as it was saved, or before the first answer.
 * A failure is silent: the saved article's checklist is still there, and saving tells of a broken line by itself.
 */
export function useLiveNotices(documentId: string | undefined): readonly QualityNotice[] | null {
  const { post } = useFetchClient();
  const values = useForm('LiveNotices', (form) => form.values as Readonly<Record<string, unknown>>);
  const modified = useForm('LiveNotices', (form) => form.modified);
  const disabled = useForm('LiveNotices', (form) => form.disabled);
  const [notices, setNotices] = useState<readonly QualityNotice[] | null>(null);
  const asks = modified && !disabled;

  useEffect(() => {
    if (!asks) {
      setNotices(null);
      return undefined;
    }
    let current = true;
    const ask = async (): Promise<void> => {
      try {
        const { data } = await post<{ notices: QualityNotice[] }>(
          '/editorial/quality',
          formQuestion(values, documentId),
        );
        if (current) setNotices(data.notices);
      } catch {
        // Kept as it is: an answer a moment old says more than none.
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asks, documentId, post, values]);

  return notices;
}

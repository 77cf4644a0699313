import type { WordImport } from '@toasoan/contracts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { refusalWords } from '../refusal-words';

export type Reading =
  | { step: 'choose'; refusal: string | null }
  | { step: 'reading'; name: string }
  | { step: 'read'; chosen: File; file: WordImport };

export const MOST_MEGABYTES = 25;

/** Has the server read a chosen file; answers from an article that is not saved yet come from a route without an id. */
export function useWordFile(documentId: string | undefined) {
  const { post } = useFetchClient();
  const [reading, setReading] = useState<Reading>({ step: 'choose', refusal: null });

  const choose = useCallback(
    async (file: File, legacy: 'convert' | 'keep' = 'convert'): Promise<void> => {
      const refusal = refusalOf(file);
      if (refusal !== null) {
        setReading({ step: 'choose', refusal });
        return;
      }
      setReading({ step: 'reading', name: file.name });
      const form = new FormData();
      form.append('files', file);
      const path =
        documentId === undefined ? '/editorial/word' : `/editorial/articles/${encodeURIComponent(documentId)}/word`;
      try {
        const { data } = await post<WordImport>(`${path}?legacy=${legacy}`, form);
        setReading({ step: 'read', chosen: file, file: data });
      } catch (error) {
        setReading({ step: 'choose', refusal: refusalWords(error) });
      }
    },
    [documentId, post],
  );

  const again = useCallback(() => {
    setReading({ step: 'choose', refusal: null });
  }, []);
  return { reading, choose, again };
}

/** What needs no server to be known. */
function refusalOf({ name, size }: File): string | null {
  if (/\.(?:doc|docm|dot|rtf|odt|wps)$/i.test(name))
    return `«${name}» chưa phải tệp .docx. Hãy mở bằng Word, chọn «Lưu lại dạng .docx» rồi chọn tệp mới.`;
  if (!/\.docx$/i.test(name)) return `«${name}» không phải tệp Word. Hãy chọn tệp có đuôi .docx.`;
  if (size > MOST_MEGABYTES * 1024 * 1024)
    return `«${name}» nặng quá ${String(MOST_MEGABYTES)} MB. Hãy nén ảnh trong Word (Định dạng ảnh → Nén ảnh) rồi chọn lại.`;
  return null;
}

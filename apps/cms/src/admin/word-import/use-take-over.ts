import type { WordImport } from '@toasoan/contracts';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { turnsOf } from '../../environment/take-turns';
import { refusalWords } from '../refusal-words';
import { placesFor, planFields, type FormValues, type StoredPicture, type WordPicture } from './plan-fields';

export interface TakenOver {
  /** What the form's fields were before. */
  before: Record<string, unknown>;
  /** Pictures that the media library refused, each with why. */
  refused: string[];
}

/** As many as the server opens at a time. */
const AT_ONCE = 2;

/** Uploads the pictures of a file and fills the form. Nothing is saved. */
export function useTakeOver() {
  const { post } = useFetchClient();
  const form = useForm('WordImport', (state) => state);
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);

  const upload = useCallback(
    async (picture: WordPicture): Promise<StoredPicture> => {
      const body = new FormData();
      body.append('files', new File([bytesOf(picture.base64)], picture.name, { type: picture.contentType }));
      body.append(
        'fileInfo',
        JSON.stringify({ name: picture.name, alternativeText: picture.alt, caption: picture.caption }),
      );
      const { data } = await post<StoredPicture[]>('/upload', body);
      const [stored] = data;
      if (stored === undefined) throw new Error('Thư viện không trả về tệp nào.');
      return stored;
    },
    [post],
  );

  const takeOver = useCallback(
    async (file: WordImport): Promise<TakenOver> => {
      const { listed, inBody } = placesFor(file, form.values as FormValues);
      const pictures = [...listed, ...inBody];
      const stored = new Map<string, StoredPicture>();
      const refused: string[] = [];
      const inTurn = turnsOf({ atOnce: AT_ONCE, mostWaiting: pictures.length });
      let done = 0;
      const take = async (picture: (typeof pictures)[number]): Promise<void> => {
        setProgress({ done, of: pictures.length });
        try {
          stored.set(picture.placeholder, await upload(picture));
        } catch (error) {
          refused.push(`${picture.name}: ${refusalWords(error)}`);
        }
        done += 1;
      };
      await Promise.all(pictures.map((picture) => inTurn(() => take(picture))));
      setProgress(null);
      const values = form.getValues() as FormValues;
      const fields = planFields(file, values, stored);
      form.setValues({ ...values, ...fields });
      return { before: Object.fromEntries(Object.keys(fields).map((name) => [name, values[name]])), refused };
    },
    [form, upload],
  );

  const undo = useCallback(
    ({ before }: TakenOver) => {
      form.setValues({ ...(form.getValues() as FormValues), ...before });
    },
    [form],
  );
  return { progress, takeOver, undo };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

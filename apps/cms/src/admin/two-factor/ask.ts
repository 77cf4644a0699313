import { getFetchClient, isFetchError } from '@strapi/strapi/admin';

/** What the server said: the data, or a sentence that says what to do. */
export type Said<T> = { ok: true; data: T } | { ok: false; message: string };

const NO_ANSWER = 'Không nối được tới máy chủ. Hãy kiểm tra mạng rồi thử lại.';

/** A call under `/editorial/two-factor`, outside React too: the step covers the admin and has no part in its tree. */
export async function ask<T>(method: 'get' | 'post' | 'put', path: string, body: unknown = {}): Promise<Said<T>> {
  const client = getFetchClient();
  const url = `/editorial/two-factor${path}`;
  try {
    const { data } =
      method === 'get' ? await client.get<{ data: T }>(url) : await client[method]<{ data: T }>(url, body);
    return { ok: true, data: data.data };
  } catch (error) {
    return { ok: false, message: isFetchError(error) && error.message !== '' ? error.message : NO_ANSWER };
  }
}

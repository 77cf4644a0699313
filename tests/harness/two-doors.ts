import { randomUUID } from 'node:crypto';
import type { CmsClient, PortalClient, RunningCms } from '@toasoan/testkit';
import { ARTICLES } from '../integration/cms/articles-of.js';

const WRITER = 'phanthiet.viet@example.vn';

export type Side = 'admin' | 'portal';
export const SIDES: readonly Side[] = ['admin', 'portal'];

/** The newsroom's door and the contributors', for the same attacks at both. */
export interface TwoDoors {
  phone: PortalClient;
  writer: CmsClient;
  tokens: Record<Side, string>;
  /** A draft with these words; its document's id, or null where it was refused. @throws on any other answer than 201 and 400 */
  draft(side: Side, title: string, text: string, more?: Record<string, unknown>): Promise<string | null>;
  /** One file of a form, as each side takes it. */
  send(side: Side, what: 'picture' | 'word', file: Blob, name: string): Promise<Response>;
}

export async function twoDoors(cms: RunningCms): Promise<TwoDoors> {
  const phone = await cms.asContributor('mayphanthiet.ctv@example.vn');
  const writer = await cms.as(WRITER);
  const login = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: WRITER, password: 'ToaSoan-2018' }),
  });
  const admin = ((await login.json()) as { data: { token: string } }).data.token;
  const tokens = { admin, portal: phone.token };
  const paths = {
    admin: { picture: '/upload', word: '/editorial/word' },
    portal: { picture: '/api/portal/pictures', word: '/api/portal/word' },
  };
  const idOf = ({ status, body }: { status: number; body: unknown }, id: () => string): string | null => {
    if (status === 201) return id();
    if (status === 400) return null;
    throw new Error(`${String(status)} ${JSON.stringify(body)}`);
  };
  return {
    phone,
    writer,
    tokens,
    draft: async (side, title, text, more = {}) => {
      if (side === 'portal') {
        const made = await phone.request<{ id: string }>('POST', 'items', { key: randomUUID(), title, text, ...more });
        return idOf(made, () => made.body.id);
      }
      const words = { title, body: `<p>${text}</p>`, genre: 'news_brief', ...more };
      const made = await writer.request<{ data: { documentId: string } }>('POST', ARTICLES, words);
      return idOf(made, () => made.body.data.documentId);
    },
    send: (side, what, file, name) => {
      const form = new FormData();
      if (side === 'portal') form.append('key', randomUUID());
      form.append(side === 'admin' ? 'files' : 'file', file, name);
      const headers = { authorization: `Bearer ${tokens[side]}` };
      return fetch(cms.url + paths[side][what], { method: 'POST', headers, body: form });
    },
  };
}

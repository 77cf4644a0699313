import type { PortalItem } from '@toasoan/contracts';
import { OFFLINE, type Answer } from '../server/answers.js';
import type { Server } from '../server/server.js';
import { emptyFields, isSame, toSent, toWritten, type PhoneItem, type SentFields } from './phone-item.js';

/** An item as the newsroom has it. */
export function serverItem(
  id: string,
  key: string | null,
  fields: Partial<PortalItem['fields']>,
  revision = 1,
): PortalItem {
  const { pictures: _none, ...empty } = emptyFields('Ước');
  return {
    ...{ id, key, title: fields.title ?? '', genre: 'news_brief', unit: null, revision, rich: false, html: '' },
    ...{ updatedAt: '2018-07-09T02:00:00.000Z', previews: {}, checklist: [], returned: null, history: [] },
    actions: ['save', 'submit', 'delete', 'comment'],
    fields: { ...empty, pictures: [], ...fields },
    status: {
      ...{ code: 'draft', label: 'Bản nháp', text: '', since: null, holder: null, dueAt: null },
      ...{ scheduledFor: null, url: null },
    },
  };
}

const sentOf = (item: PortalItem): SentFields => toSent(toWritten(item.fields, []));

/**
 * A newsroom that keeps the contract and loses answers. `lose`: of which calls (counted from 1) the answer does not come
 * back though the work was done; `cut`: which never arrive.
 */
export class Newsroom {
  readonly items = new Map<string, PortalItem>();
  readonly pictures = new Map<string, string>();
  readonly heard: string[] = [];
  submits = 0;
  /** What a reviewer does as soon as an item is sent to her. */
  review: ((item: PortalItem) => void) | null = null;
  /** Answers of a newsroom that is busy, or broken, instead of the work. */
  instead: (path: string, body: Record<string, unknown>) => Answer<unknown> | null = () => null;
  lose: (call: number) => boolean = () => false;
  cut: (call: number) => boolean = () => false;
  calls = 0;

  /** As the outbox sees it. */
  asServer(): Server {
    const { ask, upload } = this;
    return { ask: ask.bind(this), upload: upload.bind(this) } as unknown as Server;
  }

  async ask<T>(method: string, path: string, body: Record<string, unknown> = {}): Promise<Answer<T>> {
    return this.#carried(method, path, body, () => this.#answer(method, path, body)) as Promise<Answer<T>>;
  }

  async upload(key: string): Promise<Answer<unknown>> {
    return this.#carried('POST', '/pictures', {}, () => {
      const id = this.pictures.get(key) ?? `anh-${String(this.pictures.size + 1)}`;
      this.pictures.set(key, id);
      return { ok: true, status: 201, value: { id, width: 10, height: 10, bytes: 10, preview: '' } };
    });
  }

  async #carried(
    method: string,
    path: string,
    body: Record<string, unknown>,
    work: () => Answer<unknown>,
  ): Promise<Answer<unknown>> {
    this.calls += 1;
    const call = this.calls;
    await Promise.resolve();
    if (this.cut(call)) return OFFLINE;
    this.heard.push(`${method} ${path}`);
    const answer = this.instead(path, body) ?? work();
    return this.lose(call) ? OFFLINE : answer;
  }

  #answer(method: string, path: string, body: Record<string, unknown>): Answer<unknown> {
    const [, , id = '', verb] = path.split('/');
    const { key, revision, unit: _unit, ...rest } = body as { key?: string; revision?: number; unit?: string };
    const fields = rest as Partial<PortalItem['fields']>;
    if (path.startsWith('/items') && id === '') {
      const there = [...this.items.values()].find((item) => item.key === key);
      if (there) return { ok: true, status: 200, value: there };
      const made = serverItem(`bai-${String(this.items.size + 1)}`, key ?? null, fields);
      this.items.set(made.id, made);
      return { ok: true, status: 201, value: made };
    }
    const item = this.items.get(id);
    if (item === undefined) return { ok: true, status: 200, value: {} };
    if (method === 'GET') return { ok: true, status: 200, value: item };
    if (!item.actions.includes('save')) {
      return verb === 'submit' ? { ok: true, status: 200, value: item } : this.#refuse('not_yours_now', {});
    }
    if (method === 'PUT') {
      const next = { ...item, fields: { ...item.fields, ...fields } };
      if (isSame(sentOf(next), sentOf(item))) return { ok: true, status: 200, value: item };
      if (revision !== item.revision)
        return this.#refuse('stale_revision', { conflict: { by: 'Ơn', at: null, item, sent: fields } });
      next.revision += 1;
      this.items.set(id, next);
      return { ok: true, status: 200, value: next };
    }
    if (verb === 'submit') {
      if (revision !== item.revision)
        return this.#refuse('stale_revision', { conflict: { by: 'Ơn', at: null, item, sent: {} } });
      this.submits += 1;
      const sent: PortalItem = { ...item, actions: ['take_back', 'comment'], status: { ...item.status, code: 'sent' } };
      this.items.set(id, sent);
      this.review?.(sent);
      return { ok: true, status: 200, value: sent };
    }
    if (verb === 'delete') this.items.delete(id);
    return { ok: true, status: 200, value: item };
  }

  /** Sent back to its writer, with words: another revision, the same text. */
  giveBack(item: PortalItem): void {
    const at = `2018-07-09T03:00:00.00${String(this.submits)}Z`;
    const step = { at, who: 'Ơn', what: 'Trả lại bài', words: 'Ghi tên.', mine: false, remark: false };
    this.items.set(item.id, {
      ...{ ...item, revision: item.revision + 1, actions: ['save', 'submit', 'comment'] },
      ...{ status: { ...item.status, code: 'returned' }, history: [step, ...item.history] },
      returned: { by: 'Ơn', at, reason: 'Nội dung', words: 'Ghi tên.' },
    });
  }

  #refuse(code: string, more: object): Answer<unknown> {
    const refusal = { status: 409, code, message: `Từ chối: ${code}`, checklist: [], retryAfter: undefined };
    return { ok: false, why: 'refused', refusal: { ...refusal, body: { error: refusal, ...more } } };
  }
}

export const refusal = (status: number, code: string, retryAfter?: number): Answer<unknown> => {
  const said = { status, code, message: `Từ chối: ${code}`, checklist: [], retryAfter };
  return { ok: false, why: 'refused', refusal: { ...said, body: { error: said } } };
};

export const words = (item: PhoneItem, change: Partial<PhoneItem['fields']>): PhoneItem => ({
  ...item,
  fields: { ...item.fields, ...change },
  trouble: null,
});

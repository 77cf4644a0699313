import type { ItemFields, ItemStatusCode, PortalItem, PortalQuestion } from '@toasoan/contracts';
import { checked } from './portal-fake-checklist.js';
import {
  EMAIL,
  EMPTY,
  INVITATION,
  INVITED_AGAIN,
  ME,
  NOTICES,
  NOW,
  PASSWORD,
  QUESTION,
  QUOTA,
  QUOTA_2,
  STATUS,
  TOKEN,
  WORD,
} from './portal-fake-data.js';

/** A newsroom in memory that keeps the portal's contract, for the pages' own tests; the real one is tested end to end. */
export interface PortalFake {
  answer(method: string, path: string, headers: Record<string, string | undefined>, body: string): FakeAnswer;
  items: Map<string, PortalItem>;
  /** Everything that was asked, in order. */
  heard: string[];
  /** The session's cookie is worth nothing any more. */
  endSession(): void;
  /** What an editor at the newsroom does. */
  edit(id: string, fields: Partial<PortalItem['fields']>): void;
  setStatus(id: string, code: ItemStatusCode, more?: Partial<PortalItem>): void;
  question: PortalQuestion;
  /** Ids that the first page of the list does not name, as of older items. */
  older: Set<string>;
}

export interface FakeAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export function portalFake(): PortalFake {
  const items = new Map<string, PortalItem>();
  const pictures = new Map<string, string>();
  const heard: string[] = [];
  let session = false;
  let count = 0;
  const question = structuredClone(QUESTION);

  const statusOf = (code: ItemStatusCode): PortalItem['status'] => {
    const [label = code, text = ''] = STATUS[code] ?? [];
    return {
      ...{ code, label, text, since: NOW, holder: null, dueAt: null, scheduledFor: null },
      url: code === 'live' ? 'https://congdoan.example.vn/tin/tet-sum-vay-o-nha-may-may/' : null,
    };
  };
  const actionsOf = (code: ItemStatusCode): PortalItem['actions'] =>
    code === 'draft'
      ? ['save', 'submit', 'delete', 'comment']
      : code === 'returned'
        ? ['save', 'submit', 'comment']
        : code === 'sent'
          ? ['take_back', 'comment']
          : ['comment'];
  const make = (id: string, key: string | null, fields: Partial<ItemFields>, code: ItemStatusCode): PortalItem => {
    const item: PortalItem = {
      ...{ id, key, title: '', genre: 'news_brief', unit: { id: 'dv-1', name: 'CĐCS Công ty May Phan Thiết' } },
      ...{
        status: statusOf(code),
        revision: 1,
        updatedAt: NOW,
        fields: { ...EMPTY, ...fields },
        rich: false,
        html: '',
      },
      ...{ previews: {}, checklist: [], actions: actionsOf(code), returned: null, history: [] },
    };
    items.set(id, item);
    return settle(item);
  };
  const settle = (item: PortalItem): PortalItem => {
    item.title = item.fields.title;
    item.genre = item.fields.genre;
    item.checklist = checked(item);
    item.previews = Object.fromEntries(
      item.fields.pictures.map(({ id }) => [id, `/api/portal/pictures/${id}/preview`]),
    );
    return item;
  };
  make(
    'bai-len-trang',
    null,
    { title: 'Tết Sum vầy ở nhà máy may', text: 'Sáng 15/3, hơn ba trăm công nhân…' },
    'live',
  );
  const returned = make(
    'bai-tra-lai',
    null,
    { title: 'Bữa cơm ca đêm', text: 'Mười giờ đêm, bếp ăn vẫn đỏ lửa.' },
    'returned',
  );
  returned.returned = {
    ...{ by: 'Trần Thị Ơn', at: NOW, reason: 'Thiếu thông tin' },
    words: 'Chị ghi giúp tên hai chị trong ảnh đầu, và thêm con số suất ăn mỗi ca.',
  };
  returned.history = [
    { at: NOW, who: 'Trần Thị Ơn', what: 'Trả lại bài', words: returned.returned.words, mine: false, remark: false },
    { at: NOW, who: ME.name, what: 'Gửi bài', words: null, mine: true, remark: false },
  ];
  make('bai-dang-duyet', null, { title: 'Khám sức khỏe cho 400 công nhân', text: 'Ngày 5/7…' }, 'in_review');

  const refuse = (status: number, code: string, message: string, more: object = {}): FakeAnswer => ({
    status,
    body: { error: { code, message, ...more } },
  });
  const ok = (body: unknown, status = 200): FakeAnswer => ({ status, body });
  const signedIn = (): FakeAnswer => {
    session = true;
    return {
      status: 200,
      body: { jwt: TOKEN, user: {} },
      headers: { 'set-cookie': 'toasoan_phien=a; Path=/api/auth; HttpOnly' },
    };
  };

  const auth = (path: string, body: Record<string, string>, cookie = ''): FakeAnswer => {
    if (path === '/api/auth/local')
      return body['identifier'] === EMAIL && body['password'] === PASSWORD
        ? signedIn()
        : refuse(400, 'invalid_credentials', 'Thư điện tử hoặc mật khẩu chưa đúng.');
    if (path === '/api/auth/refresh' && !cookie.includes('toasoan_phien=')) return { status: 204, body: null };
    if (path === '/api/auth/refresh') return session ? signedIn() : refuse(401, 'sign_in', 'Hãy đăng nhập.');
    if (path === '/api/auth/reset-password' || path === '/api/auth/change-password') return signedIn();
    if (path === '/api/auth/logout') session = false;
    return ok({ ok: true });
  };

  const itemAnswer = (method: string, parts: string[], body: Record<string, unknown>): FakeAnswer => {
    const [, id = '', verb] = parts;
    if (id === '' && method === 'GET') {
      const listed = [...items.values()].filter(({ id: own }) => !fake.older.has(own));
      const lines = listed.reverse().map((item) => {
        const { id: own, key, title, genre, unit, status, revision, updatedAt } = item;
        return { id: own, key, title, genre, unit, status, revision, updatedAt };
      });
      return ok({ items: lines, page: 1, pageCount: 1 });
    }
    if (id === '') {
      const { key, unit: _unit, ...fields } = body as unknown as ItemFields & { key: string; unit: string };
      const there = [...items.values()].find((item) => item.key === key);
      if (there) return ok(there);
      count += 1;
      return ok(make(`bai-${String(count)}`, key, fields, 'draft'), 201);
    }
    const item = items.get(id);
    if (item === undefined) return refuse(404, 'unknown_item', 'Bài này không còn nữa.');
    if (method === 'GET') return ok(item);
    if (verb !== 'comments' && body['revision'] !== item.revision && method === 'PUT') {
      const { revision: _revision, ...sent } = body;
      const conflict = { by: 'Trần Thị Ơn', at: NOW, item, sent };
      const refusal = refuse(409, 'stale_revision', 'Bài đã được sửa ở nơi khác.');
      return { ...refusal, body: { ...(refusal.body as object), conflict } };
    }
    if (method === 'PUT') {
      const { revision: _revision, ...fields } = body as unknown as ItemFields & { revision: number };
      item.fields = { ...item.fields, ...fields };
      item.revision += 1;
      return ok(settle(item));
    }
    if (verb === 'submit') {
      const blocks = item.checklist.filter(({ severity }) => severity === 'block');
      if (blocks.length > 0) return refuse(400, 'quality_blocks', 'Bài còn chỗ phải sửa.', { checklist: blocks });
      fake.setStatus(id, 'sent', { returned: null });
    }
    if (verb === 'take-back') fake.setStatus(id, 'draft');
    if (verb === 'delete') items.delete(id);
    if (verb === 'comments')
      item.history = [
        { at: NOW, who: ME.name, what: 'Nhắn', words: String(body['text']), mine: true, remark: true },
        ...item.history,
      ];
    return ok(verb === 'delete' ? { ok: true } : item);
  };

  const fake: PortalFake = {
    items,
    heard,
    question,
    older: new Set(),
    endSession: () => {
      session = false;
    },
    edit: (id, fields) => {
      const item = items.get(id);
      if (item === undefined) return;
      item.fields = { ...item.fields, ...fields };
      item.revision += 1;
      settle(item);
    },
    setStatus: (id, code, more = {}) => {
      const item = items.get(id);
      if (item) Object.assign(item, { status: statusOf(code), actions: actionsOf(code), ...more });
    },
    answer: (method, target, headers, raw) => {
      const [path = ''] = target.split('?');
      heard.push(`${method} ${path}`);
      if (path.startsWith('/api/auth/'))
        return auth(path, JSON.parse(raw || '{}') as Record<string, string>, headers['cookie']);
      const [first = '', ...rest] = path.slice('/api/portal/'.length).split('/');
      if (raw.includes('"token":""')) return refuse(404, 'unknown_invitation', 'Lời mời này không còn dùng được.');
      const hasAccount = raw.includes(INVITED_AGAIN);
      if (first === 'invitation' && rest[0] === 'open') return ok({ ...INVITATION, hasAccount });
      if (first === 'invitation') return hasAccount ? ok({ accepted: true }) : signedIn();
      if (!session || headers['authorization'] !== `Bearer ${TOKEN}`) return refuse(401, 'sign_in', 'Hãy đăng nhập.');
      if (first === 'pictures' && method === 'POST') {
        const key = /name="key"\r\n\r\n([A-Za-z0-9-]+)/.exec(raw)?.[1] ?? '';
        const status = pictures.has(key) ? 200 : 201;
        const id = pictures.get(key) ?? `anh-${String(pictures.size + 1)}`;
        pictures.set(key, id);
        return ok(
          { id, width: 1600, height: 1200, bytes: 1000, preview: `/api/portal/pictures/${id}/preview` },
          status,
        );
      }
      if (first === 'word') return ok(WORD);
      const body = JSON.parse(raw || '{}') as Record<string, unknown>;
      switch (first) {
        case 'me':
          return ok(ME);
        case 'quota':
          return ok(target.endsWith('dv-2') ? QUOTA_2 : QUOTA);
        case 'items':
          return itemAnswer(method, [first, ...rest], body);
        case 'notices':
          return ok(method === 'GET' && rest.length === 0 ? NOTICES : { unread: 1 });
        case 'support':
          return ok(
            rest.length === 0 && method === 'GET' ? { questions: [question], page: 1, pageCount: 1 } : question,
          );
        default:
          return refuse(404, 'not_found', 'Không có địa chỉ này.');
      }
    },
  };
  return fake;
}

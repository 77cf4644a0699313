import { type CmsClient, type RunningCms, startCms, syntheticPictureBytes } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { smallNewsroom, type SmallNewsroom } from '../editorial/small-newsroom.js';

interface Stored {
  id: number;
  url: string;
  alternativeText: string | null;
}
interface Refused {
  error?: { message: string; details: { code?: string } };
}
type Answer = [status: number, code: string | undefined];

const picture = (number: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(syntheticPictureBytes(`/uploads/tong-hop-${String(number)}-990.png`) ?? []);

describe.each(inject('templates'))('what a reviewer reads and the public sees, on $db', (template) => {
  let cms: RunningCms;
  let newsroom: SmallNewsroom;
  let writer: CmsClient;
  let tokens: { writer: string; api: string };
  beforeAll(async () => {
    cms = await startCms(template);
    newsroom = await smallNewsroom(cms);
    writer = newsroom.people.writer;
    const login = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: writer.email, password: 'Thu-Nghiem-2018' }),
    });
    const { data } = (await login.json()) as { data: { token: string } };
    const apiTokens = cms.app.service('admin::api-token') as unknown as {
      create(token: Record<string, unknown>): Promise<{ accessKey: string }>;
    };
    const full = { name: 'Thử', description: '', type: 'full-access', lifespan: null };
    tokens = { writer: data.token, api: (await apiTokens.create(full)).accessKey };
  });
  afterAll(() => cms.close());

  async function send(path: string, token: string, number?: number, alternativeText = 'Lời khác'): Promise<Response> {
    const form = new FormData();
    if (number !== undefined) form.append('files', new Blob([picture(number)], { type: 'image/png' }), 'moi.png');
    form.append('fileInfo', JSON.stringify({ alternativeText }));
    return fetch(`${cms.url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
  }
  async function uploaded(): Promise<Stored> {
    const answer = await send('/upload', tokens.writer, 1, 'Lời đầu');
    const [stored] = (await answer.json()) as [Stored];
    return stored;
  }
  const bytesOf = async ({ url }: Stored): Promise<string> =>
    Buffer.from(await (await fetch(`${cms.url}${url}`)).arrayBuffer()).toString('base64');
  const shown = ({ id }: Stored) => [{ image: id, caption: 'Trao quà', credit: 'Minh Anh', alt: 'Hai người' }];
  const inBody = ({ url }: Stored): string =>
    `<p>Tặng 50 suất quà.</p><figure class="image"><img src="${url}" alt="Hai người"><figcaption>Trao quà</figcaption></figure>`;

  /** Every way there is to change or delete a file. */
  async function everyAttempt({ id }: Stored): Promise<{ attempts: Record<string, Answer>; neighbour: object | null }> {
    const at = String(id);
    const fileInfo = { alternativeText: 'Lời khác', caption: 'Chú thích khác' };
    const other = await uploaded();
    const updates = [other.id, id].map((each) => ({ id: each, fileInfo }));
    const fetched = async (sent: Promise<Response>): Promise<Answer> => {
      const answer = await sent;
      return [answer.status, ((await answer.json()) as Refused).error?.details.code];
    };
    const asked = async (method: string, path: string, body?: unknown): Promise<Answer> => {
      const answer = await writer.request<Refused>(method, path, body);
      return [answer.status, answer.body.error?.details.code];
    };
    const attempts = {
      replace: await fetched(send(`/upload/files/${at}/replace`, tokens.writer, 2)),
      replaceByQuery: await fetched(send(`/upload?id=${at}`, tokens.writer, 2)),
      words: await asked('PUT', `/upload/files/${at}`, { fileInfo }),
      focalPoint: await asked('PUT', `/upload/files/${at}`, { fileInfo: { focalPoint: { x: 10, y: 90 } } }),
      wordsByQuery: await fetched(send(`/upload?id=${at}`, tokens.writer)),
      wordsInBulk: await asked('POST', '/upload/actions/bulk-update', { updates }),
      contentApiReplace: await fetched(send(`/api/upload?id=${at}`, tokens.api, 2)),
      contentApiWords: await fetched(send(`/api/upload?id=${at}`, tokens.api)),
      contentApiDelete: await fetched(
        fetch(`${cms.url}/api/upload/files/${at}`, {
          method: 'DELETE',
          headers: { authorization: `Bearer ${tokens.api}` },
        }),
      ),
      deleteInBulk: await asked('POST', '/upload/actions/bulk-delete', { fileIds: [other.id, id] }),
      delete: await asked('DELETE', `/upload/files/${at}`),
    };
    const neighbour = await cms.app.db.query('plugin::upload.file').findOne({ where: { id: other.id } });
    return { attempts, neighbour };
  }

  async function expectFixed(file: Stored): Promise<void> {
    const before = await bytesOf(file);
    const { attempts, neighbour } = await everyAttempt(file);
    for (const [attempt, answer] of Object.entries(attempts)) {
      expect(answer, attempt).toEqual([400, 'file_settled']);
    }
    // In bulk it is whole or not at all.
    expect(neighbour).toMatchObject({ alternativeText: 'Lời đầu', caption: null });
    expect(await bytesOf(file)).toBe(before);
  }

  it('a picture of an article under review stays as it is, by whatever road', async () => {
    const file = await uploaded();
    const { documentId, revision } = await newsroom.submitted({ pictures: shown(file) });
    await expectFixed(file);
    const approved = await newsroom.people.approver.command(documentId, 'approve', { revision });
    expect(approved.status, JSON.stringify(approved.body)).toBe(200);
    await expectFixed(file);
  });

  it('so does one that stands in its body alone', async () => {
    const file = await uploaded();
    const { documentId, revision } = await newsroom.submitted({ body: inBody(file) });
    await expectFixed(file);
    const approved = await newsroom.people.approver.command(documentId, 'approve', { revision });
    expect(approved.status, JSON.stringify(approved.body)).toBe(200);
    await expectFixed(file);
  });

  it('so does one that a fixed page shows', async () => {
    const file = await uploaded();
    const pages = cms.app.documents('api::page.page') as unknown as {
      create(input: { data: object }): Promise<unknown>;
    };
    await pages.create({ data: { title: 'Trụ sở', slug: `tru-so-${String(file.id)}`, body: inBody(file) } });
    await expectFixed(file);
  });

  it('says so in Vietnamese, and what to do', async () => {
    const file = await uploaded();
    await newsroom.submitted({ pictures: shown(file) });
    const { body } = await writer.request<Refused>('DELETE', `/upload/files/${String(file.id)}`);
    expect(body.error?.message).toMatch(/đã gửi duyệt hay đã đăng.*Hãy tải tệp khác lên/);
  });

  it('a picture of a draft, or of nothing, is its owner’s to change', async () => {
    const file = await uploaded();
    await newsroom.draft({ pictures: shown(file), body: inBody(file) });
    const { attempts, neighbour } = await everyAttempt(file);
    for (const [attempt, [status]] of Object.entries(attempts)) {
      // The content API's delete has taken it: from then on it is nobody's file.
      expect(status, attempt).toBe(['deleteInBulk', 'delete'].includes(attempt) ? 403 : 200);
    }
    expect(neighbour).toMatchObject({ alternativeText: 'Lời khác', caption: 'Chú thích khác' });
  });
});

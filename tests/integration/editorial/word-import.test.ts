import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { wordImportSchema } from '@toasoan/contracts';
import { type RunningCms, startCms, syntheticPictureBytes } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pictureInWord, wordFile, wordParagraph } from '../../harness/word-file.js';
import { PASSWORD, type SmallNewsroom, smallNewsroom } from './small-newsroom.js';

const PICTURE = new Uint8Array(syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? []);
const OTHER = new Uint8Array(syntheticPictureBytes('/uploads/tong-hop-2-990.png') ?? []);
const FILE = wordFile(
  wordParagraph('Ra mắt tổ công đoàn chợ Phan Thiết') +
    wordParagraph(
      'Sáng nay, Liên đoàn Lao động thành phố Phan Thiết ra mắt tổ công đoàn chợ, gồm ba mươi lăm đoàn viên.',
    ) +
    pictureInWord +
    wordParagraph('Ảnh 1: Đoàn viên'),
  PICTURE,
);

describe.each(inject('templates'))('a Word file for an article, on $db', (template) => {
  let cms: RunningCms;
  let room: SmallNewsroom;
  const tokens = new Map<string, string>();
  beforeAll(async () => {
    cms = await startCms(template);
    room = await smallNewsroom(cms);
  });
  afterAll(() => cms.close());

  async function tokenOf(person: keyof SmallNewsroom['people']): Promise<string> {
    const known = tokens.get(person);
    if (known !== undefined) return known;
    const login = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: room.people[person].email, password: PASSWORD }),
    });
    const { data } = (await login.json()) as { data: { token: string } };
    tokens.set(person, data.token);
    return data.token;
  }
  async function send(path: string, person: keyof SmallNewsroom['people'] | null, file = FILE, field = 'files') {
    const form = new FormData();
    form.append(field, new Blob([file]), 'Ra mắt.docx');
    const headers = person === null ? {} : { authorization: `Bearer ${await tokenOf(person)}` };
    const answer = await fetch(`${cms.url}${path}`, { method: 'POST', headers, body: form });
    const body = (await answer.json()) as { error?: { message: string; details: { code?: string } } };
    return { status: answer.status, code: body.error?.details.code, body };
  }
  const of = (documentId: string): string => `/editorial/articles/${documentId}/word`;

  it('is answered as the fields of an article, and nothing is saved', async () => {
    const { documentId } = await room.draft({ title: 'Bài của miền Bắc' });
    const files = () => cms.app.db.query('plugin::upload.file').count();
    const [row, before] = [await room.people.writer.desk(documentId), await files()];
    for (const path of [of(documentId), '/editorial/word']) {
      const { status, body } = await send(path, 'writer');
      expect(status).toBe(200);
      const read = wordImportSchema.parse(body);
      expect(read).toMatchObject({ title: 'Ra mắt tổ công đoàn chợ Phan Thiết', lead: '', byline: null });
      expect(read.bodyHtml).toContain('<figcaption>Ảnh 1: Đoàn viên</figcaption>');
      expect(read.pictures.map(({ caption, alt, name }) => [caption, alt, name])).toEqual([
        ['Đoàn viên', 'Hội trường', 'Ra mắt-1.png'],
      ]);
      expect(Buffer.from(read.pictures[0]?.base64 ?? '', 'base64').equals(PICTURE)).toBe(true);
    }
    expect(await files()).toBe(before);
    expect((await room.people.writer.desk(documentId)).body).toEqual(row.body);
  });

  it('has its pictures written anew while its words are read, and the library takes those', async () => {
    const file = wordFile(wordParagraph('Ra mắt tổ công đoàn') + pictureInWord, OTHER);
    const ahead = (): string[] =>
      readdirSync(tmpdir())
        .map((name) => join(tmpdir(), name, 'picture.webp'))
        .filter((path) => existsSync(path) && !before.includes(path));
    const before: string[] = [];
    before.push(...ahead());
    expect((await send('/editorial/word', 'writer', file)).status).toBe(200);
    await expect.poll(ahead, { timeout: 20_000 }).toHaveLength(1);
    // Known again by what no picture holds.
    const [made = ''] = ahead();
    await expect.poll(() => readdirSync(dirname(made)), { timeout: 20_000 }).not.toContain('sent');
    appendFileSync(made, 'made ahead');
    const form = new FormData();
    form.append('files', new Blob([OTHER]), 'anh.png');
    const headers = { authorization: `Bearer ${await tokenOf('writer')}` };
    const stored = await fetch(`${cms.url}/upload`, { method: 'POST', headers, body: form });
    expect(stored.status).toBe(201);
    const [picture] = (await stored.json()) as { url: string }[];
    const shown = await fetch(new URL(picture?.url ?? '', cms.url));
    expect([shown.headers.get('content-type'), (await shown.text()).endsWith('made ahead')]).toEqual([
      'image/webp',
      true,
    ]);
    expect(ahead()).toEqual([]);
  });

  it('is for those who may save the article; for strangers it does not exist, and to nobody without a session', async () => {
    const { documentId } = await room.draft({ title: 'Bài của miền Bắc' });
    const unknown = await send(of('khongcobainaokhongcobaina'), 'stranger');
    expect(await send(of(documentId), 'stranger')).toEqual(unknown);
    expect(unknown.status).toBe(404);
    expect([(await send(of(documentId), null)).status, (await send('/editorial/word', null)).status]).toEqual([
      401, 401,
    ]);
  });

  it('that can’t be read is refused with a code and a sentence', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const refused = await send('/editorial/word', 'writer', old);
    expect([refused.status, refused.code]).toEqual([400, 'word_old_word']);
    expect(refused.body.error?.message).toContain('Lưu lại dạng .docx');
    expect((await send('/editorial/word', 'writer', FILE, 'other')).code).toBe('bad_request');
  });
});

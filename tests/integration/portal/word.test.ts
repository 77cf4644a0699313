import { randomUUID } from 'node:crypto';
import {
  itemFieldsSchema,
  portalItemSchema,
  type PortalRefusal,
  wordImportSchema,
  wordItemSchema,
} from '@toasoan/contracts';
import { type PortalClient, portalSignIn, type RunningCms, startCms, syntheticPictureBytes } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { photograph } from '../../harness/photograph.js';
import { SIDES, type TwoDoors, twoDoors } from '../../harness/two-doors.js';
import { longWordFile, pictureInWord, wordFile, wordParagraph, wordTable } from '../../harness/word-file.js';

const LEAD =
  'Sáng nay, công đoàn công ty may Phan Thiết trao hai mươi suất quà cho đoàn viên khó khăn, mỗi suất một triệu.';
const FILE = wordFile(
  ['Công đoàn may Phan Thiết trao quà', LEAD, 'Chị em rất vui.', 'Dịp này còn có văn nghệ.']
    .map(wordParagraph)
    .join('') +
    wordTable([
      ['Tổ', 'Suất'],
      ['May 1', '12'],
    ]) +
    pictureInWord +
    wordParagraph('Ảnh: Đoàn viên nhận quà') +
    wordParagraph('Tin, ảnh: Minh Anh'),
  new Uint8Array(syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? []),
);

describe.each(inject('templates'))('a contributor’s Word file, on $db', (template) => {
  let cms: RunningCms;
  let phone: PortalClient;
  let doors: TwoDoors;
  beforeAll(async () => {
    cms = await startCms(template);
    phone = await portalSignIn(cms.url, 'mayphanthiet.ctv@example.vn');
    doors = await twoDoors(cms);
  });
  afterAll(() => cms.close());

  async function send(file: Uint8Array<ArrayBuffer>, key: string | null, token = phone.token) {
    const form = new FormData();
    if (key !== null) form.append('key', key);
    form.append('file', new Blob([file]), 'tin.docx');
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${cms.url}/api/portal/word`, { method: 'POST', headers, body: form });
    return { status: answer.status, body: (await answer.json()) as PortalRefusal };
  }

  it('becomes the fields of an item, with its pictures already hers; sent again it names the same', async () => {
    const key = randomUUID();
    const first = await send(FILE, key);
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    const item = wordItemSchema.parse(first.body);
    const [picture] = item.pictures;
    expect(item.fields).toEqual({
      title: 'Công đoàn may Phan Thiết trao quà',
      lead: LEAD,
      text: 'Chị em rất vui.\n\nDịp này còn có văn nghệ.\n\nTổ | Suất\nMay 1 | 12',
      byline: 'Minh Anh',
      pictures: [
        {
          id: picture?.id,
          caption: 'Đoàn viên nhận quà',
          credit: 'Minh Anh',
          alt: 'Hội trường',
          consent: 'missing',
        },
      ],
    });
    expect(item.remarks.join(' ')).toContain('bảng thành các dòng có dấu «|»');
    expect((await send(FILE, key)).body).toEqual(first.body);
    // An item takes them as they are.
    const made = await phone.request('POST', 'items', {
      key: randomUUID(),
      ...itemFieldsSchema.partial().parse(item.fields),
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    // What stood in the file's table is printed as one.
    const { html, rich, fields, id, revision } = portalItemSchema.parse(made.body);
    expect([html.includes('<th>Suất</th>'), html.includes('<td>12</td>'), rich]).toEqual([true, true, false]);
    const again = await phone.request('PUT', `items/${id}`, { ...fields, revision });
    expect(portalItemSchema.parse(again.body).revision).toBe(revision);
  });

  it('is refused with a sentence where it can’t be read, without a key, and without a session', async () => {
    const old = await send(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), randomUUID());
    expect([old.status, old.body.error.code]).toEqual([400, 'word_old_word']);
    expect(old.body.error.message).toContain('Lưu lại dạng .docx');
    expect((await send(FILE, null)).body.error.code).toBe('bad_request');
    expect((await send(FILE, randomUUID(), 'x')).status).toBe(401);
  });

  it.each(SIDES)('of twenty pages with ten photographs becomes a clean article (%s)', async (side) => {
    const pictures = await Promise.all(Array.from({ length: 10 }, () => photograph(2400, 1600, 10)));
    const file = longWordFile(pictures);
    const began = performance.now();
    const answer = await doors.send(side, 'word', new Blob([file]), 'bao-cao.docx');
    const body: unknown = await answer.json();
    const read = performance.now() - began;
    expect(answer.status, JSON.stringify(body)).toBe(200);
    if (side === 'portal') {
      const { fields, pictures: kept, remarks } = wordItemSchema.parse(body);
      expect(remarks.join(' ')).not.toContain('ảnh còn lại');
      const made = await doors.phone.request('POST', 'items', {
        key: randomUUID(),
        ...itemFieldsSchema.partial().parse(fields),
      });
      const item = portalItemSchema.parse(made.body);
      expect([kept.length, item.fields.pictures.length]).toEqual([10, 10]);
      expect(item.fields.text.match(/^Phần \d+$/gm)).toHaveLength(20);
      expect(item.html).toContain('<td>12</td>');
    } else {
      const article = wordImportSchema.parse(body);
      expect(article.bodyHtml.match(/<h2>/g)).toHaveLength(20);
      expect(article.bodyHtml.match(/<figure class="image">/g)).toHaveLength(10);
      // What the form does next: each picture into the library, then the article.
      const left = article.pictures.values();
      const lane = async (): Promise<void> => {
        for (const { name, base64 } of left) {
          const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
          expect((await doors.send('admin', 'picture', new Blob([bytes]), name)).status).toBe(201);
        }
      };
      await Promise.all([lane(), lane()]);
      const words = article.bodyHtml.replace(/<figure.*?<\/figure>/g, '');
      expect(await doors.draft('admin', article.title, 'Chữ.', { body: words, genre: 'feature' })).not.toBeNull();
    }
    const whole = performance.now() - began;
    const weight = `${(file.length / 1e6).toFixed(1)} MB`;
    console.info(
      `word, ${side}: 20 pages with 10 photographs (${weight}) read in ${read.toFixed(0)} ms, an article after ${whole.toFixed(0)} ms (bar 3000 ms)`,
    );
  });
});

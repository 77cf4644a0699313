import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composeLetter } from './compose-letter';
import type { MailPort } from './letter';
import { type EmailProvider, keepingInFolder, mailPort } from './mail-port';
import { mailSettings } from './mail-settings';

const nodemailer = createRequire(__filename)('@strapi/provider-email-nodemailer') as {
  init(options: object, settings: object): EmailProvider;
};

/** A way for mail to go, and how to look at what arrived: the bytes, newest last. */
interface Way {
  port: MailPort;
  arrived(): Buffer[];
  empty(): void;
  close(): Promise<void>;
  /** From now on nothing can be taken: the server is gone, the disk refuses. */
  breakDown(): Promise<void>;
}

const FROM = { MAIL_FROM: 'Tòa soạn <toasoan@congdoan.example>', TOASOAN_CMS_URL: 'http://127.0.0.1:1337' };

function folderWay(): Promise<Way> {
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-mail-'));
  const { providerOptions, settings } = mailSettings(FROM);
  const provider = keepingInFolder(nodemailer.init(providerOptions, settings), folder);
  const files = (): string[] => readdirSync(folder).map((name) => join(folder, name));
  return Promise.resolve({
    port: mailPort(() => provider),
    arrived: () =>
      files()
        .sort()
        .map((file) => readFileSync(file)),
    empty: () => {
      for (const file of files()) rmSync(file);
    },
    close: () => Promise.resolve(rmSync(folder, { recursive: true })),
    breakDown: () => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'no folder');
      return Promise.resolve();
    },
  });
}

async function smtpWay(): Promise<Way> {
  const mails: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const { providerOptions, settings } = mailSettings({ ...FROM, SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
  const provider = nodemailer.init(providerOptions, settings);
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return {
    port: mailPort(() => provider),
    arrived: () => mails,
    empty: () => mails.splice(0),
    close,
    breakDown: close,
  };
}

const NOW = new Date('2018-07-09T02:00:00.000Z');
const told = (title: string, text: string, articleId: string | null = 'a1') => ({
  id: 1,
  articleId,
  path: null,
  title,
  text,
});
const letterTo = (name: string, title: string, text: string) =>
  composeLetter({ name, address: 'lan@congdoan.example', newsroom: true }, [told(title, text)], {
    digest: false,
    now: NOW,
    newsroom: 'https://toasoan.example',
  });

describe.each([
  ['folder', folderWay],
  ['SMTP server', smtpWay],
])('mail by way of a %s', (_, open) => {
  let way: Way;
  beforeAll(async () => {
    way = await open();
  });
  beforeEach(() => {
    way.empty();
  });
  afterAll(() => way.close());

  const parsed = async () => {
    const [bytes] = way.arrived();
    if (!bytes) throw new Error('no mail arrived');
    return { bytes: bytes.toString('latin1'), mail: await PostalMime.parse(bytes) };
  };

  it('brings subject, names and words whole, in Vietnamese', async () => {
    const title = 'Bài bị trả lại: Đoàn viên nghiệp đoàn cảng cá được tặng 50 suất quà, ấm lòng trước mùa biển động';
    await way.port.send(letterTo('Nguyễn Thị Ngọc Bích', title, 'Lý do: Câu chữ, chính tả.\nGóp ý: «Sửa tên người.»'));
    const { bytes, mail } = await parsed();
    expect(mail.subject).toBe(title);
    expect(mail.to).toEqual([{ name: 'Nguyễn Thị Ngọc Bích', address: 'lan@congdoan.example' }]);
    expect(mail.from).toMatchObject({ name: 'Tòa soạn', address: 'toasoan@congdoan.example' });
    expect(mail.text).toContain('Góp ý: «Sửa tên người.»');
    expect(mail.html).toContain('Lý do: Câu chữ, chính tả.<br>Góp ý: «Sửa tên người.»');
    expect(mail.text).toContain(
      'https://toasoan.example/admin/content-manager/collection-types/api::article.article/a1',
    );
    // Headers are ASCII, whatever the words are.
    // eslint-disable-next-line no-control-regex -- that is the question
    expect(bytes.slice(0, bytes.indexOf('\r\n\r\n'))).toMatch(/^[\x00-\x7F]*$/);
  });

  it('says that no person wrote it, and names no mail program', async () => {
    await way.port.send(letterTo('Lan', 'Bài chờ bạn duyệt: A', 'Mời bạn duyệt.'));
    const { mail } = await parsed();
    const header = (name: string): string | undefined => mail.headers.find(({ key }) => key === name)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('x-mailer')).toBeUndefined();
    expect(mail.messageId).toMatch(/^<[0-9a-f]{32}@toasoan\.example>$/);
  });

  it.each([
    ['a header in the title', 'Lan', 'Tiêu đề\r\nBcc: ke-gian@example.com\r\n\r\n<script>alert(1)</script>', 'Lời'],
    ['a header in the name', 'Lan\r\nBcc: ke-gian@example.com', 'Tiêu đề', 'Lời'],
    ['an address in the name', 'Lan" <ke-gian@example.com>, "x', 'Tiêu đề', 'Lời'],
    [
      'a header in the comment',
      'Lan',
      'Tiêu đề',
      '\r\n.\r\nMAIL FROM:<ke-gian@example.com>\r\nBcc: ke-gian@example.com',
    ],
    ['an encoded word in the title', 'Lan', '=?utf-8?Q?=0D=0ABcc:_ke-gian@example.com?=', 'Lời'],
    ['a direction mark in the title', 'Lan', 'gpj.\u202Eexe\u0000\u2028Bcc: ke-gian@example.com', 'Lời'],
    [
      'markup in the comment',
      'Lan',
      '<img src=x onerror=alert(1)>',
      '"><script>alert(1)</script><a href="javascript:alert(1)">',
    ],
  ])('is one letter to one person in spite of %s', async (_what, name, title, text) => {
    await way.port.send(letterTo(name, title, text));
    expect(way.arrived()).toHaveLength(1);
    const { bytes, mail } = await parsed();
    const keys = mail.headers.map(({ key }) => key).sort();
    expect(keys).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
      'x-auto-response-suppress',
    ]);
    expect(mail.to?.map(({ address }) => address)).toEqual(['lan@congdoan.example']);
    expect(mail.html).not.toMatch(/<(?:script|img)|href="(?!https:\/\/toasoan\.example\/)/);
    expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u202E]/u);
    expect(bytes.slice(0, bytes.indexOf('\r\n\r\n'))).not.toMatch(/^(?:Bcc|Cc):/im);
  });

  it('rejects what can not be delivered instead of losing it', async () => {
    const broken = await open();
    await broken.breakDown();
    await expect(broken.port.send(letterTo('Lan', 'A', 'B'))).rejects.toThrow();
  });
});

describe('the mail folder', () => {
  it('is for its owner alone', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'toasoan-mail-')), 'mail');
    const { providerOptions, settings } = mailSettings(FROM);
    const provider = keepingInFolder(nodemailer.init(providerOptions, settings), folder);
    await mailPort(() => provider).send(letterTo('Lan', 'A', 'B'));
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/\.eml$/);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});

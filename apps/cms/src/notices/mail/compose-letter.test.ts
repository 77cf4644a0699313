import { describe, expect, it } from 'vitest';
import { composeLetter, newsroomUrl } from './compose-letter';

const told = (id: number, title = `Việc ${String(id)}`) => ({
  id,
  articleId: `a${String(id)}`,
  path: null,
  title,
  text: `Lời ${String(id)}`,
});
const some = (count: number) => Array.from({ length: count }, (_, index) => told(index + 1));
const options = { digest: false, now: new Date('2018-07-09T00:00:00.000Z'), newsroom: 'https://toasoan.example' };
const lan = { name: 'Lan', address: 'lan@x.vn', newsroom: true };

describe('a mail of notices', () => {
  it('has the one notice’s title, and a number where there are more', () => {
    expect(composeLetter(lan, [told(1)], options).subject).toBe('Việc 1');
    expect(composeLetter(lan, some(3), options).subject).toBe('3 thông báo mới từ tòa soạn');
    expect(composeLetter(lan, [told(1)], { ...options, digest: true }).subject).toBe(
      'Thông báo tòa soạn ngày 09/07/2018: 1 việc',
    );
  });

  it('has all of them up to fifty, and says how many more there are', () => {
    const { text, html } = composeLetter(lan, some(60), options);
    expect(text.match(/Mở bài: /g)).toHaveLength(50);
    expect(html.match(/<h2/g)).toHaveLength(50);
    expect(text).toContain('Và 10 thông báo khác trong tòa soạn.');
  });

  it('leads nobody into a newsroom who has no seat in it', () => {
    const contributor = { ...lan, newsroom: false };
    const question = { ...told(2), articleId: null, path: '/hoi-ban-bien-tap?cau=c2' };
    const { text, html } = composeLetter(contributor, [told(1), question, { ...question, path: '/bang' }], options);
    expect(`${text}${html}`).not.toContain('https://toasoan.example');
    expect(text).toContain('Mở bài: http://127.0.0.1:4321/gui-bai/bai/#a1');
    expect(text).toContain('Mở mục này: http://127.0.0.1:4321/gui-bai/hoi-dap/#c2');
    expect(text.match(/Mở mục này/g)).toHaveLength(1);
  });

  it('does not let an article’s id become more of an address', () => {
    const { html } = composeLetter(lan, [{ ...told(1), articleId: '"><script>/../x' }], options);
    expect(html).toContain('api::article.article/%22%3E%3Cscript%3E%2F..%2Fx"');
  });

  it('is the same message for the same words, and another for others', () => {
    const id = (notices: ReturnType<typeof some>, to = lan): string => composeLetter(to, notices, options).messageId;
    expect(id(some(2))).toBe(id(some(2)));
    expect(id(some(3))).not.toBe(id(some(2)));
    expect(id(some(2), { ...lan, address: 'hoa@x.vn' })).not.toBe(id(some(2)));
  });

  it('takes the public address of the newsroom before the inner one', () => {
    expect(newsroomUrl({ TOASOAN_CMS_PUBLIC_URL: 'https://a.example/', TOASOAN_CMS_URL: 'http://127.0.0.1:1' })).toBe(
      'https://a.example',
    );
    expect(newsroomUrl({ TOASOAN_CMS_PUBLIC_URL: '', TOASOAN_CMS_URL: 'http://127.0.0.1:1' })).toBe(
      'http://127.0.0.1:1',
    );
  });
});

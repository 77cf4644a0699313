import { DISPATCH_PLACEHOLDERS, fillTemplate } from '@toasoan/newsroom';
import { sanitizeBody } from '@toasoan/html-policy';
import { describe, expect, it } from 'vitest';
import { standingTemplates } from './standing-templates';
import { paragraphsOf } from './template-text';

const values = Object.fromEntries(DISPATCH_PLACEHOLDERS.map(({ name }) => [name, `[${name}]`]));

describe.each(standingTemplates('Công đoàn Bình Thuận'))('the template «$name»', ({ subject, body, closing }) => {
  const text = [body ?? '', closing ?? ''].flatMap(paragraphsOf);

  it('has every placeholder known and is text as the HTML policy leaves it', () => {
    expect(fillTemplate([subject, ...text], values)).toMatchObject({ ok: true });
    expect(sanitizeBody(body ?? '').html).toBe(body);
    expect(sanitizeBody(closing ?? '').html).toBe(closing);
  });

  it('names nobody where nobody is to be named, and ends as a dispatch ends', () => {
    const empty = { ...values, don_vi_duoi_chi_tieu: '', don_vi_khong_co_tin: '', don_vi_dat: '', don_vi_dan_dau: '' };
    const filled = fillTemplate(text, empty);
    const words = filled.ok ? filled.paragraphs.join(' ') : '';
    expect(words).not.toContain(': .');
    expect(words).toMatch(/\.\/\.<\/p>$/);
  });
});

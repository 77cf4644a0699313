import { describe, expect, it } from 'vitest';
import { mailSettings } from './mail-settings';

describe('how mail leaves', () => {
  it('stays on this machine without a mail server', () => {
    const { providerOptions, settings } = mailSettings({});
    expect(providerOptions).toMatchObject({ streamTransport: true, buffer: true });
    expect(settings.defaultFrom).toBe('Tòa soạn <toasoan@localhost>');
  });

  it('reads a server from one address', () => {
    const { providerOptions } = mailSettings({ SMTP_URL: 'smtp://ten%40x.vn:m%3At@thu.example:2525' });
    expect(providerOptions).toMatchObject({
      host: 'thu.example',
      port: 2525,
      secure: false,
      requireTLS: true,
      auth: { user: 'ten@x.vn', pass: 'm:t' },
    });
    expect(mailSettings({ SMTP_URL: 'smtps://thu.example' }).providerOptions).toMatchObject({
      port: 465,
      secure: true,
    });
  });

  it('reads a server from its parts', () => {
    const parts = { SMTP_HOST: '127.0.0.1', SMTP_PORT: '1025', SMTP_USER: 'a', SMTP_PASSWORD: 'b' };
    expect(mailSettings(parts).providerOptions).toMatchObject({ host: '127.0.0.1', port: 1025, requireTLS: false });
  });

  it('writes from the newsroom’s own host unless told otherwise', () => {
    const environment = { TOASOAN_CMS_PUBLIC_URL: 'https://toasoan.congdoan.example', MAIL_REPLY_TO: 'btg@x.vn' };
    expect(mailSettings(environment).settings).toEqual({
      defaultFrom: 'Tòa soạn <toasoan@toasoan.congdoan.example>',
      defaultReplyTo: 'btg@x.vn',
    });
  });

  it.each(['thu.example:25', 'http://thu.example', 'smtp://'])('refuses %s with a sentence', (SMTP_URL) => {
    expect(() => mailSettings({ SMTP_URL })).toThrow('SMTP_URL phải có dạng');
  });
});

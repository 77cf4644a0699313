import type { Core } from '@strapi/strapi';
import type { MailPort } from './letter';
import { keepMail } from './mail-folder';

/** What a provider of Strapi's email plugin offers, as far as we use it. */
export interface EmailProvider {
  send(options: Record<string, unknown>): Promise<unknown>;
}

interface EmailPlugin {
  provider: EmailProvider;
}

/** No answer is wanted from another machine, and no trace of ours is left on it. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** The port on a provider: one way to compose, whether the mail goes to a server or into the folder. */
export const mailPort = (provider: () => EmailProvider): MailPort => ({
  send: async (letter) => {
    await provider().send({ ...letter, headers: HEADERS, xMailer: false });
  },
});

/** Through Strapi's email plugin. */
export const strapiMail = (strapi: Core.Strapi): MailPort => mailPort(() => emailPlugin(strapi).provider);

const emailPlugin = (strapi: Core.Strapi): EmailPlugin => strapi.plugin('email') as unknown as EmailPlugin;

/**
 * Without a mail server every mail of this CMS, Strapi's own (new passwords) included, is composed as it would be sent
 * and kept in the folder `mail`. To be called in bootstrap.
 */
export function keepMailInFolder(strapi: Core.Strapi): void {
  const plugin = emailPlugin(strapi);
  plugin.provider = keepingInFolder(plugin.provider);
}

/** @param composing answers the composed message: nodemailer's `streamTransport` with `buffer` */
export function keepingInFolder(composing: EmailProvider, folder?: string): EmailProvider {
  return {
    ...composing,
    send: async (options) => {
      const composed = (await composing.send(options)) as { message?: unknown };
      if (!(composed.message instanceof Uint8Array)) throw new Error('the mail was not composed');
      await keepMail(composed.message, new Date(), folder);
    },
  };
}

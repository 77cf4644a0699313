import type { Core } from '@strapi/strapi';
import { requireSecrets } from './environment/required-secrets';
import { registerArticleBodyField } from './environment/article-body-field';

/** Thin on purpose: every room exports one function, and this file only says in which order they run. */
export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    requireSecrets();
    registerArticleBodyField(strapi);
  },

  async bootstrap(_context: { strapi: Core.Strapi }): Promise<void> {
    await Promise.resolve();
  },
};

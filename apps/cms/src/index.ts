import type { Core } from '@strapi/strapi';
import { requireSecrets } from './environment/required-secrets';
import { provisionAccess } from './access/provision';
import { guardUnitScope } from './access/unit-scope-guard';
import { registerArticleBodyField } from './environment/article-body-field';

/** Thin on purpose: every room exports one function, and this file only says in which order they run. */
export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    requireSecrets();
    registerArticleBodyField(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    guardUnitScope(strapi);
    await provisionAccess(strapi);
  },
};

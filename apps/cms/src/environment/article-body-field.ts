import type { Core } from '@strapi/strapi';

/** The server's half of the custom field: HTML kept as text. The editor itself lives in `src/admin`. */
export function registerArticleBodyField(strapi: Core.Strapi): void {
  strapi.customFields.register({ name: 'article-body', type: 'text' });
}

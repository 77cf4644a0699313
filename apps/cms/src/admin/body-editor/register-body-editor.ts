import { Feather } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

/** The admin's half of the custom field `global::article-body`; the server's is `environment/article-body-field.ts`. */
export function registerBodyEditor(app: StrapiApp): void {
  app.customFields.register({
    name: 'article-body',
    type: 'text',
    icon: Feather,
    intlLabel: { id: 'toasoan.article-body.label', defaultMessage: 'Nội dung bài' },
    intlDescription: {
      id: 'toasoan.article-body.description',
      defaultMessage: 'Khung soạn thảo nhận bài dán từ Word',
    },
    // Strapi types the component without the props that it passes.
    components: { Input: async () => (await import('./article-body-input')) as unknown as { default: ComponentType } },
  });
}

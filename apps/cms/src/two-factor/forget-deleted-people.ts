import type { Core } from '@strapi/strapi';
import { forget } from './enrolment-row';

/** An account that is deleted leaves nothing here. To be called in bootstrap. */
export function forgetDeletedPeople(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    async afterDelete({ result }) {
      const { id } = result as { id: number };
      await forget(strapi, [id]);
    },
  });
}

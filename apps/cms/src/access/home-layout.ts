import type { Core } from '@strapi/strapi';
import { formRefusal } from '../environment/form-refusal';
import { wrapAction } from './wrap-action';

/** Strapi lets its own schema's error through as a 500. To be called in `register`. */
export function refuseStrangeHomeLayouts(strapi: Core.Strapi): void {
  wrapAction(strapi, 'admin::homepage', 'updateHomepageLayout', async (_context, save) => {
    try {
      await save();
    } catch (error) {
      if ((error as Error).name !== 'ZodError') throw error;
      throw formRefusal(
        'Cách bày trang chủ này không lưu được. Hãy bớt ô, rồi lưu lại; nhiều nhất là 100 ô.',
        'home_layout',
      );
    }
  });
}

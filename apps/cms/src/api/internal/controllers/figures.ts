import type { Core } from '@strapi/strapi';
import { cmsFigures } from '../../../outbox/figures';

/** Shape: `packages/contracts/src/figures.ts`. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: { body: unknown; set(name: string, value: string): void }): Promise<void> {
    ctx.set('cache-control', 'no-store');
    ctx.body = await cmsFigures(strapi, new Date());
  },
});

import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { publisherHandbackSchema, publisherLeaseOrderSchema } from '@toasoan/contracts';
import { handBack } from '../../../outbox/hand-back';
import { orderLease } from '../../../outbox/publisher-lease';

interface Context {
  request: { body?: unknown };
  status: number;
  body: unknown;
}

/** Shapes: `packages/contracts/src/publisher-lease.ts`. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async lease(ctx: Context): Promise<void> {
    const order = publisherLeaseOrderSchema.safeParse(ctx.request.body);
    if (!order.success) throw new errors.ValidationError('Yêu cầu quyền dẫn không đúng mẫu.');
    ctx.body = await orderLease(strapi, order.data, new Date());
  },

  async handback(ctx: Context): Promise<void> {
    const given = publisherHandbackSchema.safeParse(ctx.request.body);
    if (!given.success) throw new errors.ValidationError('Danh sách sự kiện trả lại không đúng mẫu.');
    await handBack(strapi, given.data.events, new Date());
    ctx.status = 204;
  },
});

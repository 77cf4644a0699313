import type { Core } from '@strapi/strapi';
import { MOST_IN_LOT, type PublicKind, publicKindSchema } from '@toasoan/contracts';
import { errors } from '@strapi/utils';
import { laterRenditions } from '../../../media/later-renditions';
import { readManifest } from '../../../projection/manifest';
import {
  readPublication,
  readPublicationLot,
  readPublicationPage,
  unfitMessage,
} from '../../../projection/read-publication';

interface Context {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  status: number;
  body: unknown;
}

const MOST_PUBLICATIONS = 500;
const MOST_MANIFEST = 5_000;

/** Shapes and limits: `packages/contracts/src/publication.ts`. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async findOne(ctx: Context): Promise<void> {
    const kind = kindOf(ctx.params['kind']);
    const reading = await whole(strapi, () => readPublication(strapi, kind, ctx.params['id'] ?? ''));
    if (reading.ok) {
      ctx.body = reading.publication;
      return;
    }
    if (reading.reason === 'never_live') throw new errors.NotFoundError('Không có, hoặc chưa từng đăng.');
    ctx.status = 422;
    const message = unfitMessage(reading.message);
    ctx.body = {
      data: null,
      error: { status: 422, name: 'UnfitError', message, details: { code: 'unfit', kind, id: reading.id } },
    };
  },

  async findLot(ctx: Context): Promise<void> {
    const kind = kindOf(ctx.params['kind']);
    const ids = idsOf(ctx.query['ids']);
    // A lot waits for no picture: a document that is owed some is left out, and asked for alone.
    const owing = laterRenditions(strapi).owing();
    const lot = await readPublicationLot(strapi, kind, ids);
    ctx.body = { ...lot, items: lot.items.filter((item) => !owing(() => JSON.stringify(item))) };
  },

  async find(ctx: Context): Promise<void> {
    const kind = kindOf(ctx.query['kind']);
    const range = rangeOf(ctx.query, MOST_PUBLICATIONS);
    ctx.body = await whole(strapi, () => readPublicationPage(strapi, kind, range));
  },

  async manifest(ctx: Context): Promise<void> {
    ctx.body = await readManifest(strapi, kindOf(ctx.query['kind']), rangeOf(ctx.query, MOST_MANIFEST));
  },
});

/** A picture that came a moment ago has not all its forms yet, and a revision that the site has is not asked for again. */
async function whole<T>(strapi: Core.Strapi, read: () => Promise<T>): Promise<T> {
  const reading = await read();
  return (await laterRenditions(strapi).settle(() => JSON.stringify(reading))) ? read() : reading;
}

function kindOf(value: unknown): PublicKind {
  const kind = publicKindSchema.safeParse(value);
  if (!kind.success) throw new errors.ValidationError('Tham số «kind» không hợp lệ.');
  return kind.data;
}

/** Each once. */
function idsOf(value: unknown): string[] {
  const ids = typeof value === 'string' ? [...new Set(value.split(','))] : [];
  if (ids.length === 0 || !ids.every((id) => /^[\w-]{1,64}$/.test(id)))
    throw new errors.ValidationError('Tham số «ids» phải là các mã tài liệu, cách nhau bằng dấu phẩy.');
  if (ids.length > MOST_IN_LOT)
    throw new errors.ValidationError(`Tham số «ids» nhận nhiều nhất ${String(MOST_IN_LOT)} mã tài liệu.`);
  return ids;
}

function rangeOf(query: Record<string, unknown>, most: number): { after: string; limit: number } {
  const after = typeof query['after'] === 'string' ? query['after'] : '';
  const asked = Number(query['limit'] ?? most);
  if (!Number.isInteger(asked) || asked < 1) throw new errors.ValidationError('Tham số «limit» không hợp lệ.');
  return { after, limit: Math.min(asked, most) };
}

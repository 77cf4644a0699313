import type { Core } from '@strapi/strapi';
import { keepReceipt, readReceipt } from './receipts';

/** Where koa-body leaves the bytes as they came (`includeUnparsed` in config/middlewares). */
const UNPARSED = Symbol.for('unparsedBody');

interface ReceiptContext {
  request: { headers: Record<string, string | string[] | undefined>; body?: unknown };
  status: number;
  body: unknown;
}

/** `POST /api/internal/receipts`: no account, its signature is its pass; to be called in register. */
export function registerReceiptRoute(strapi: Core.Strapi): void {
  const handler = async (context: ReceiptContext): Promise<void> => {
    const { headers, body } = context.request;
    const raw: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, UNPARSED) : null;
    const secret = process.env['TOASOAN_RECEIPT_SECRET'] ?? '';
    const receipt = readReceipt({ headers, rawBody: typeof raw === 'string' ? raw : null }, secret);
    if (!receipt) {
      context.status = 401;
      context.body = { data: null, error: { status: 401, name: 'UnauthorizedError', message: 'Unauthorized' } };
      return;
    }
    await keepReceipt(strapi, receipt);
    const { requestId, kind, id, revision, outcome, release } = receipt;
    strapi.log.info('receipt', {
      ...(requestId === undefined ? {} : { requestId }),
      kind,
      id,
      revision,
      outcome,
      release,
    });
    context.status = 204;
  };
  const routes = [{ method: 'POST', path: '/internal/receipts', handler, config: { auth: false, policies: [] } }];
  strapi.server.routes({ type: 'content-api', routes } as never);
}

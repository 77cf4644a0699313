import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { PLAIN_PAGE_POLICY } from '../../environment/plain-page';
import { listMail, readMail } from './mail-folder';
import { fromThisMachine, hasMailPage } from './mail-page-access';
import { MAIL_PAGE, mailHtml, mailListHtml } from './mail-page-html';

const SHOWN = 200;
/** The mail's own HTML is shown as a mail program would: as a foreign page that may do nothing. */
const SANDBOXED = `${PLAIN_PAGE_POLICY}; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation`;

interface PageContext {
  req: IncomingMessage;
  params: Record<string, string | undefined>;
  status: number;
  body: unknown;
  type: string;
  set(name: string, value: string): void;
}

/** `/hop-thu-thu-nghiem/`: the mail folder in a browser, for the example newsroom on one's own machine; in register. */
export function registerMailPage(strapi: Core.Strapi): void {
  if (!hasMailPage(process.env)) return;
  const route = (path: string, show: (id: string) => Promise<string | null>, policy = PLAIN_PAGE_POLICY) => ({
    method: 'GET',
    path: `${MAIL_PAGE}${path}`,
    handler: async (context: PageContext): Promise<void> => {
      const { socket, headers } = context.req;
      const allowed = fromThisMachine({ remoteAddress: socket.remoteAddress, headers });
      const html = allowed ? await show(context.params['id'] ?? '') : null;
      context.status = html === null ? 404 : 200;
      context.type = html === null ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8';
      context.set('Content-Security-Policy', policy);
      context.set('Cache-Control', 'no-store');
      context.body = html ?? 'Không có trang này.';
    },
    config: { auth: false, policies: [] },
  });
  const routes = [
    route('', async () => mailListHtml(await listMail(SHOWN))),
    route('/:id', async (id) => {
      const found = await readMail(id);
      return found && mailHtml(found);
    }),
    route('/:id/html', async (id) => (await readMail(id))?.html ?? null, SANDBOXED),
  ];
  strapi.server.routes({ type: 'admin', prefix: '', routes } as never);
}

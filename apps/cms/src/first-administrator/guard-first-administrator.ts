import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { type ActionContext, wrapAction } from '../access/wrap-action';
import { PLAIN_PAGE_POLICY, plainPage } from '../environment/plain-page';
import { isSetUpCode } from './set-up-code';
import { hasAccounts, removeSetUpLink, SET_UP_FOLDER } from './set-up-link';

const COOKIE = 'toasoan_thiet_lap';
const HOUR_MS = 60 * 60_000;
const NO_LINK =
  'Tòa soạn chưa có ai, nên chỉ người giữ máy chủ mới tạo được người quản trị đầu tiên. ' +
  'Hãy mở liên kết thiết lập mà «npm start» in ra (cũng nằm trong tệp «lien-ket-thiet-lap» của thư mục dữ liệu), rồi điền lại mẫu này.';
const USED_LINK = plainPage(
  'Tòa soạn đã có người quản trị',
  '<p>Liên kết thiết lập chỉ dùng cho người quản trị đầu tiên, nay không còn tác dụng.</p>' +
    '<p>Nếu bạn đã có tài khoản, hãy <a href="/admin">đăng nhập</a>. Nếu chưa có, hãy nhờ người quản trị mời bạn vào tòa soạn.</p>',
);
const WRONG_LINK = plainPage(
  'Liên kết thiết lập chưa đúng',
  '<p>Có thể liên kết chưa được chép trọn, hoặc là của một bản cài đặt khác.</p>' +
    '<p>Hãy chép lại cả dòng mà «npm start» in ra trên máy chủ (cũng nằm trong tệp «lien-ket-thiet-lap» của thư mục dữ liệu), rồi mở lại.</p>',
);

interface PageContext extends ActionContext {
  secure: boolean;
  type: string;
  set(name: string, value: string): void;
  redirect(url: string): void;
}

const secret = (): string => process.env['ADMIN_JWT_SECRET'] ?? '';

/**
 * An empty newsroom belongs to whoever holds its machine, not to whoever opens it first. The link with the code puts a cookie for
 * an hour, and Strapi's own form does the rest; the link has no other use. To be called in `register`.
 */
export function guardFirstAdministrator(strapi: Core.Strapi): void {
  // Without its code too: of a link that was copied only in part.
  const routes = [SET_UP_FOLDER, `${SET_UP_FOLDER}/:code`].map((path) => ({
    method: 'GET',
    path,
    handler: (context: PageContext) => openLink(strapi, context),
    config: { auth: false, policies: [] },
  }));
  strapi.server.routes({ type: 'admin', prefix: '', routes } as never);
  wrapAction(strapi, 'admin::authentication', 'registerAdmin', async (context, registerAdmin) => {
    // With an account there is nothing to guard: Strapi refuses by itself.
    const open = await hasAccounts(strapi);
    if (!open && !isSetUpCode(context.cookies.get(COOKIE, { signed: false }), secret()))
      // Of a validation error the form shows what concerns its fields, and this concerns none.
      throw new errors.ApplicationError(NO_LINK, { code: 'set_up_link_needed' });
    await registerAdmin();
    if (!open) await removeSetUpLink();
  });
}

async function openLink(strapi: Core.Strapi, context: PageContext): Promise<void> {
  const { code } = context.params;
  context.set('Cache-Control', 'no-store');
  context.set('Referrer-Policy', 'no-referrer');
  const used = await hasAccounts(strapi);
  if (used || !isSetUpCode(code, secret())) {
    context.status = 404;
    context.type = 'text/html; charset=utf-8';
    context.set('Content-Security-Policy', PLAIN_PAGE_POLICY);
    context.body = used ? USED_LINK : WRONG_LINK;
    return;
  }
  const options = { httpOnly: true, sameSite: 'strict', path: '/admin', maxAge: HOUR_MS, signed: false };
  context.cookies.set(COOKIE, code ?? '', { ...options, secure: context.secure });
  context.redirect('/admin/auth/register-admin');
}

/**
 * What crosses between the contributors' pages under `/gui-bai/` and the CMS: `/api/portal/…`, and Strapi's own
 * `/api/auth/…`. The person is named by `Authorization: Bearer <access token>`; the token comes from a sign-in, from
 * `accept` or from `POST /api/auth/refresh`, lives ten minutes and is kept in memory alone. What keeps the session is a
 * cookie that no script reads (path `/api/auth`).
 */
export const PORTAL_API = '/api/portal';

/** Pages of the portal that mail leads to. What is secret or names a record stands behind `#`, where no server reads it. */
export const PORTAL_PAGES = {
  home: '/gui-bai/',
  /** `#<token>` */
  invitation: '/gui-bai/loi-moi/',
  /** `#<code>` */
  newPassword: '/gui-bai/mat-khau-moi/',
  /** `#<item id>` */
  item: '/gui-bai/bai/',
  /** `#<question id>` */
  support: '/gui-bai/hoi-dap/',
  notices: '/gui-bai/thong-bao/',
} as const;

import type { RunningCms } from '@toasoan/testkit';

/** Opens the portal's own routes, which "Contributors" will do for good, and puts Strapi's own limit out of the way. */
export async function openPortal(cms: RunningCms): Promise<void> {
  cms.app.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  const role = await cms.app.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const name of ['callback', 'register', 'resetPassword', 'refresh']) {
    await cms.app.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: `plugin::users-permissions.auth.${name}`, role: role?.['id'] } });
  }
}

/** As a browser would, with the answer's headers in reach. */
export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

export const cookieOf = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

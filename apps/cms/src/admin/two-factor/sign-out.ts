import { getFetchClient, type StrapiApp } from '@strapi/strapi/admin';

/** Ends the session at the server and in the browser. The token is Strapi's to put away, so its own action does it. */
export async function signOut(app: StrapiApp): Promise<void> {
  try {
    await getFetchClient().post('/admin/logout', {});
  } finally {
    app.store?.dispatch({ type: 'admin/logout' });
    window.location.assign('/admin/auth/login');
  }
}

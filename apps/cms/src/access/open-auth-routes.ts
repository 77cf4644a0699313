import type { Core } from '@strapi/strapi';
import { passwordProblem } from '@toasoan/contracts';

interface Route {
  method: string;
  path: string;
  config?: Record<string, unknown>;
}

/**
 * What somebody needs who is not signed in. Opened here, by its address, and not by a permission of the public role: that
 * one has none, and no form of the settings opens or closes these.
 */
const OPEN = ['POST /auth/local', 'POST /auth/refresh', 'POST /auth/forgot-password', 'POST /auth/reset-password'];

/**
 * Opens Strapi's own sign-in to contributors, with the newsroom's rule for passwords. Registration stays closed.
 * To be called in `register`, before the routes are mounted.
 * @throws Error when Strapi has one of the routes no more
 */
export function openAuthRoutes(strapi: Core.Strapi): void {
  const { routes } = (strapi.plugin('users-permissions').routes as unknown as { 'content-api': { routes: Route[] } })[
    'content-api'
  ];
  for (const name of OPEN) {
    const route = routes.find(({ method, path }) => `${method} ${path}` === name);
    if (!route) throw new Error(`Strapi has no route ${name} any more: contributors can't sign in`);
    route.config = { ...route.config, auth: false };
  }
  strapi.config.set('plugin::users-permissions.validationRules', { validatePassword });
}

/** Strapi shows the message of what is thrown. */
function validatePassword(password: string): true {
  const problem = passwordProblem(password);
  if (problem !== null) throw new Error(problem);
  return true;
}

/** Nobody registers by herself, whatever the settings said before. To be called in `bootstrap`. */
export async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await store.get({ key: 'advanced' })) as Record<string, unknown>;
  const wanted = { ...advanced, allow_register: false, email_confirmation: false, unique_email: true };
  await store.set({ key: 'advanced', value: wanted });
}

import type { Core } from '@strapi/strapi';
import { TWO_FACTOR_ROLES, type TwoFactorRole, twoFactorRoleSchema } from '@toasoan/contracts';

const store = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'toasoan_two_factor' });

/** The roles that must; none until an administrator says so, so that a new newsroom's accounts simply sign in. */
export async function requiredRoles(strapi: Core.Strapi): Promise<TwoFactorRole[]> {
  const kept = await store(strapi).get({ key: 'required_roles' });
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((role: unknown) => {
    const known = twoFactorRoleSchema.safeParse(role);
    return known.success ? [known.data] : [];
  });
}

/** Holds from the next request on, in sessions that are open too. */
export async function requireFor(strapi: Core.Strapi, roles: readonly TwoFactorRole[]): Promise<void> {
  const value = TWO_FACTOR_ROLES.filter((role) => roles.includes(role));
  await store(strapi).set({ key: 'required_roles', value });
}

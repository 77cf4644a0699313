import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import { contentTypeService, permissionService, roleService } from './admin-services';
import { registerConditions } from './conditions';
import { type Grant, ROLE_POLICIES, type RolePolicy } from './roles';
import { provisionPortalRoles } from './users-permissions-roles';

interface Permission {
  action: string;
  subject: string | null;
  properties: { fields?: string[] };
  conditions: string[];
}

/**
 * Makes roles and permissions what `roles.ts` says, on every start; changes made by hand in the settings don't last.
 * @throws Error when a condition is unknown or a role reads back differently: Strapi drops an unknown condition in
 * silence, and the permission would hold without limit.
 */
export async function provisionAccess(strapi: Core.Strapi): Promise<void> {
  await registerConditions(strapi);
  requireKnownConditions(strapi);
  await removeStockRoles(strapi);
  for (const policy of ROLE_POLICIES) await provisionRole(strapi, policy);
  await provisionPortalRoles(strapi);
}

function requireKnownConditions(strapi: Core.Strapi): void {
  const known = new Set<string>(permissionService(strapi).conditionProvider.keys());
  const used = ROLE_POLICIES.flatMap(({ grants }) => grants.flatMap(({ conditions }) => conditions ?? []));
  const unknown = [...new Set(used)].filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new Error(`Điều kiện phân quyền chưa được đăng ký: ${unknown.join(', ')}. CMS dừng lại.`);
}

/** Strapi's own "Editor" and "Author" may do everything with every type: nobody may fall into them by mistake. */
async function removeStockRoles(strapi: Core.Strapi): Promise<void> {
  const stock = (await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: ['strapi-editor', 'strapi-author'] } }, select: ['id'] })) as { id: number }[];
  for (const { id } of stock) await roleService(strapi).assignPermissions(id, []);
  const unused: number[] = [];
  for (const { id } of stock) {
    if ((await roleService(strapi).getUsersCount(id)) === 0) unused.push(id);
  }
  if (unused.length > 0) await roleService(strapi).deleteByIds(unused);
}

async function provisionRole(strapi: Core.Strapi, policy: RolePolicy): Promise<void> {
  const id = await ensureRole(strapi, policy);
  const wanted = policy.grants.map((grant) => permissionOf(strapi, grant));
  await roleService(strapi).assignPermissions(id, wanted);
  const stored = (await strapi.db.query('admin::permission').findMany({ where: { role: { id } } })) as Permission[];
  if (!isDeepStrictEqual(comparable(wanted), comparable(stored))) {
    throw new Error(
      `Quyền của vai trò «${policy.name}» đọc lại khác với quy định trong access/roles.ts. CMS dừng lại.`,
    );
  }
}

async function ensureRole(strapi: Core.Strapi, { code, name, description }: RolePolicy): Promise<number> {
  const roles = strapi.db.query('admin::role');
  const found = (await roles.findOne({ where: { code } })) as { id: number; name: string; description: string } | null;
  if (!found) return ((await roles.create({ data: { code, name, description } })) as { id: number }).id;
  if (found.name !== name || found.description !== description) {
    await roles.update({ where: { id: found.id }, data: { name, description } });
  }
  return found.id;
}

function permissionOf(strapi: Core.Strapi, { action, subject, fields, except, conditions }: Grant): Permission {
  const properties =
    subject !== undefined && takesFields(action) ? { fields: leaves(strapi, subject, fields, except) } : {};
  return { action, subject: subject ?? null, properties, conditions: [...(conditions ?? [])] };
}

const takesFields = (action: string): boolean => /explorer\.(?:create|read|update)$/.test(action);

/** Permissions name the leaves (`pictures.caption`), a policy names the attribute (`pictures`). */
function leaves(
  strapi: Core.Strapi,
  subject: string,
  fields: readonly string[] | undefined,
  except: readonly string[] = [],
): string[] {
  const model = strapi.contentTypes[subject as UID.ContentType];
  if (!model) throw new Error(`access/roles.ts nêu kiểu nội dung không có: ${subject}`);
  const all = contentTypeService(strapi).getNestedFields(model, { components: strapi.components });
  const top = (path: string): string => path.split('.')[0] ?? path;
  const missing = [...(fields ?? []), ...except].filter((field) => !(field in model.attributes));
  if (missing.length > 0)
    throw new Error(`access/roles.ts nêu thuộc tính không có trong ${subject}: ${missing.join(', ')}`);
  return all.filter((path) => (fields?.includes(top(path)) ?? true) && !except.includes(top(path)));
}

/** Order does not matter, and an absent list of fields is no list. */
function comparable(permissions: Permission[]): string[] {
  return permissions
    .map(({ action, subject, properties, conditions }) =>
      JSON.stringify([action, subject ?? null, [...(properties.fields ?? [])].sort(), [...conditions].sort()]),
    )
    .sort();
}

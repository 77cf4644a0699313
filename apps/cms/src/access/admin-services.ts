import type { Core, Schema } from '@strapi/strapi';

/** What this room uses of Strapi's admin services, which have no public types. */
interface RoleService {
  assignPermissions(roleId: number, permissions: readonly object[]): Promise<unknown>;
  getUsersCount(roleId: number): Promise<number>;
  deleteByIds(roleIds: readonly number[]): Promise<unknown>;
}

interface PermissionService {
  conditionProvider: { registerMany(conditions: readonly object[]): Promise<unknown>; keys(): string[] };
}

interface ContentTypeService {
  getNestedFields(model: Schema.Schema, options: { components: unknown }): string[];
}

export const roleService = (strapi: Core.Strapi): RoleService =>
  strapi.service('admin::role') as unknown as RoleService;

export const permissionService = (strapi: Core.Strapi): PermissionService =>
  strapi.service('admin::permission') as unknown as PermissionService;

export const contentTypeService = (strapi: Core.Strapi): ContentTypeService =>
  strapi.service('admin::content-type') as unknown as ContentTypeService;

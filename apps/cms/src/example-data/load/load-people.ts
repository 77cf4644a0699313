import type { Core } from '@strapi/strapi';
import { EXAMPLE_PASSWORD, type ExamplePerson, PEOPLE } from '../newsroom/people';
import { asPublished, createRow } from '../../environment/create-row';
import { type LoadedUnits, rowOf } from './load-organisation';

export interface LoadedPerson {
  /** Row of `admin::user`, or of users-permissions' user for a contributor. */
  row: number;
  name: string;
  role: ExamplePerson['role'];
  unit: string | null;
}

const STRAPI_ROLE: Record<Exclude<ExamplePerson['role'], 'contributor'>, string> = {
  writer: 'toasoan-writer',
  editor: 'toasoan-editor',
  approver: 'toasoan-approver',
  board: 'toasoan-board',
  administrator: 'strapi-super-admin',
};

interface AuthService {
  hashPassword(password: string): Promise<string>;
}

/** Accounts and memberships. One hash serves all accounts of the newsroom: it is one password anyway. */
export async function loadPeople(strapi: Core.Strapi, units: LoadedUnits): Promise<LoadedPerson[]> {
  const password = await (strapi.service('admin::auth') as unknown as AuthService).hashPassword(EXAMPLE_PASSWORD);
  const portalRole = await portalRoleRow(strapi);
  const loaded: LoadedPerson[] = [];
  for (const person of PEOPLE) {
    const row =
      person.role === 'contributor'
        ? await createContributor(strapi, person, password, portalRole)
        : await createAdmin(strapi, person, password, STRAPI_ROLE[person.role]);
    const name = `${person.familyAndMiddle} ${person.given}`;
    loaded.push({ row, name, role: person.role, unit: person.unit });
    if (person.unit === null) continue;
    const holder = person.role === 'contributor' ? { contributor: row } : { person: row };
    const data = {
      ...holder,
      unit: rowOf(units, person.unit),
      role: person.role,
      validFrom: '2018-01-01',
      validTo: null,
    };
    await createRow(strapi, 'api::membership.membership', asPublished(data));
  }
  return loaded;
}

async function createAdmin(
  strapi: Core.Strapi,
  person: ExamplePerson,
  password: string,
  roleCode: string,
): Promise<number> {
  const users = strapi.db.query('admin::user');
  const existing = (await users.findOne({ where: { email: person.email }, select: ['id'] })) as { id: number } | null;
  if (existing) return existing.id;
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: roleCode } })) as { id: number } | null;
  if (!role) throw new Error(`Chưa có vai trò ${roleCode}: phân quyền phải chạy trước dữ liệu ví dụ.`);
  const { familyAndMiddle: firstname, given: lastname, email } = person;
  const data = {
    firstname,
    lastname,
    email,
    password,
    isActive: true,
    blocked: false,
    preferedLanguage: 'vi',
    roles: [role.id],
  };
  return ((await users.create({ data })) as { id: number }).id;
}

async function createContributor(
  strapi: Core.Strapi,
  { email, familyAndMiddle, given }: ExamplePerson,
  password: string,
  role: number,
): Promise<number> {
  const users = strapi.db.query('plugin::users-permissions.user');
  const existing = (await users.findOne({ where: { email }, select: ['id'] })) as { id: number } | null;
  if (existing) return existing.id;
  const data = {
    username: `${familyAndMiddle} ${given} (${email})`,
    fullName: `${familyAndMiddle} ${given}`,
    email,
    password,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role,
  };
  return ((await users.create({ data })) as { id: number }).id;
}

async function portalRoleRow(strapi: Core.Strapi): Promise<number> {
  const role: unknown = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  return (role as { id: number }).id;
}

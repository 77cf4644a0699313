import type { Role } from '@toasoan/newsroom';
import { GRASSROOTS } from '../organisation/grassroots';
import { PROVINCE, UPPER_UNITS } from '../organisation/levels';
import { personName } from './person-names';

/** A newsroom account; `unit` is a slug. All share one password, in development only. */
export interface ExamplePerson {
  email: string;
  familyAndMiddle: string;
  given: string;
  unit: string | null;
  role: Role | 'administrator';
}

export const EXAMPLE_PASSWORD = 'ToaSoan-2018';

const SUFFIX: Partial<Record<Role, string>> = {
  writer: 'viet',
  editor: 'bientap',
  approver: 'duyet',
  contributor: 'ctv',
};

/** `ldld-phan-thiet` → `phanthiet`, `cd-y-te` → `yte`. */
export function mailNameOf(slug: string): string {
  return slug.replace(/^(?:ldld|cdcs|cd|ban)-/, '').replaceAll('-', '');
}

export const mailOf = (slug: string, role: Role): string => `${mailNameOf(slug)}.${SUFFIX[role] ?? role}@example.vn`;

const NEWSROOM_OF_KIND: Partial<Record<string, readonly Role[]>> = {
  province: ['writer'],
  department: ['writer', 'approver'],
  affiliate: ['writer', 'approver'],
  district_federation: ['writer', 'editor', 'approver'],
  sector_union: ['writer', 'editor', 'approver'],
  zone_union: ['writer', 'editor', 'approver'],
};

function people(): ExamplePerson[] {
  let number = 0;
  const person = (email: string, unit: string | null, role: ExamplePerson['role']): ExamplePerson => ({
    email,
    unit,
    role,
    ...personName((number += 1)),
  });
  return [
    person('quantri@example.vn', null, 'administrator'),
    { ...person('banbientap@example.vn', PROVINCE, 'board'), familyAndMiddle: 'Nguyễn Thị Minh', given: 'Châu' },
    person('banbientap2@example.vn', PROVINCE, 'board'),
    person('banbientap3@example.vn', PROVINCE, 'board'),
    ...UPPER_UNITS.flatMap(({ slug, kind }) =>
      (NEWSROOM_OF_KIND[kind] ?? []).map((role) => person(mailOf(slug, role), slug, role)),
    ),
    // Grassroots unions write from the portal; those with a large membership also have a desk in the newsroom.
    ...GRASSROOTS.filter(({ memberCount }) => (memberCount ?? 0) >= 400).map(({ slug }) =>
      person(mailOf(slug, 'writer'), slug, 'writer'),
    ),
    ...GRASSROOTS.map(({ slug }) => person(mailOf(slug, 'contributor'), slug, 'contributor')),
  ];
}

export const PEOPLE: readonly ExamplePerson[] = people();

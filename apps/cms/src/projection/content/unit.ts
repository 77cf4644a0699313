import type { PublicUnit } from '@toasoan/contracts';
import type { UnitRow } from '../rows';

export const UNIT_POPULATE = {
  parent: { select: ['documentId'] },
  successors: { select: ['documentId'] },
  formerNames: true,
  contact: true,
  newsPeople: true,
};

export function unitContent(row: UnitRow): PublicUnit {
  const { contact } = row;
  return {
    slug: row.slug ?? '',
    name: row.name,
    shortName: row.shortName ?? row.name,
    kind: row.kind,
    parentId: row.parent?.documentId ?? null,
    cluster: row.cluster,
    validFrom: row.validFrom,
    validTo: row.validTo,
    formerNames: row.formerNames.map(({ name, until }) => ({ name, until })),
    successorIds: row.successors.map(({ documentId }) => documentId),
    about: row.about ?? '',
    contact: contact && { address: contact.address ?? '', phone: contact.phone ?? '', email: contact.email ?? '' },
    newsPeople: row.newsPeople.map(({ name, role, phone, email }) => ({
      name,
      role: role ?? '',
      phone: phone ?? '',
      email: email ?? '',
    })),
    memberCount: row.memberCount,
    order: row.order ?? 0,
    formerSlugs: row.formerSlugs ?? [],
  };
}

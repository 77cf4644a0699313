/** A unit as Strapi's form offers it. */
export interface OfferedUnit {
  id: number;
  documentId: string;
  name: string;
}

/** As Strapi's own field connects what is chosen in its list; the key is that of a list's first. */
export const connectionTo = ({ id, documentId, name }: OfferedUnit) => ({
  ...{ id, documentId, name, label: name, __temp_key__: 'a0' },
  apiData: { id, documentId, isTemporary: true },
  href: `../collection-types/api::unit.unit/${documentId}`,
});

/** A unit as a form or an API call names it: by document or by database row, and every given name must fit. */
export type UnitReference = { documentId?: string; id?: number };

export type UnitChange = { kind: 'unchanged' } | { kind: 'set'; unit: UnitReference } | { kind: 'none' | 'unclear' };

/**
 * What a relation input of Strapi does to the unit: a plain id, a list, or `{connect, disconnect, set}`.
 * Anything that names several units or that this function doesn't know is `unclear`, and is refused.
 */
export function readUnitChange(input: unknown): UnitChange {
  if (input === undefined) return { kind: 'unchanged' };
  if (input === null) return { kind: 'none' };
  const plain = readReference(input);
  if (plain) return { kind: 'set', unit: plain };
  if (Array.isArray(input)) return readList(input);
  if (typeof input !== 'object') return { kind: 'unclear' };
  const { set, connect, disconnect } = input as { set?: unknown; connect?: unknown; disconnect?: unknown };
  if (set !== undefined && set !== null) return isEmpty(connect) ? readList(asList(set)) : { kind: 'unclear' };
  if (!isEmpty(connect)) return readList(asList(connect));
  return isEmpty(disconnect) ? { kind: 'unchanged' } : { kind: 'none' };
}

function readList(list: unknown[]): UnitChange {
  if (list.length === 0) return { kind: 'none' };
  const reference = list.length === 1 ? readReference(list[0]) : null;
  return reference ? { kind: 'set', unit: reference } : { kind: 'unclear' };
}

function readReference(value: unknown): UnitReference | null {
  if (typeof value === 'number') return { id: value };
  if (typeof value === 'string') return /^\d+$/.test(value) ? { id: Number(value) } : { documentId: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id, documentId } = value as { id?: unknown; documentId?: unknown };
  const reference: UnitReference = {};
  if (typeof documentId === 'string') reference.documentId = documentId;
  if (typeof id === 'number' || (typeof id === 'string' && /^\d+$/.test(id))) reference.id = Number(id);
  return reference.id === undefined && reference.documentId === undefined ? null : reference;
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

import type { Core } from '@strapi/strapi';
import { currentAdmin } from '../access/current-admin';
import { formRefusal } from '../environment/form-refusal';
import { useDocuments } from './documents-context';

type Data = Record<string, unknown>;

interface Attribute {
  type?: string;
  repeatable?: boolean;
  max?: number;
}

/** Which row a document is, and when it came about, is the system's to write. Strapi's controllers let it be written. */
const SYSTEM = ['id', 'documentId', 'locale', 'localizations', 'createdAt', 'updatedAt', 'publishedAt'];
const WRITES = ['create', 'update', 'clone'];

/**
 * What a request may say of our own types: nothing about a document's identity (whoever writes another's `documentId`
 * takes that document over), no foreign signature, and no list longer than its `max`, which Strapi does not ask of
 * drafts. Components keep their ids. To be called in `bootstrap`, before the other rules.
 */
export function limitClientData(strapi: Core.Strapi): void {
  useDocuments(strapi, (call, next) => {
    const { data } = call.params;
    const asked = strapi.requestContext.get() !== undefined;
    if (asked && data && call.uid.startsWith('api::') && WRITES.includes(call.action)) {
      requireShortLists(call.contentType.attributes, data);
      call.params.data = withoutSystemFields(data, currentAdmin(strapi)?.id ?? null);
    }
    return next();
  });
}

/** Strapi's controllers sign with the id of the person at hand; any other signature is the client's own. */
export function withoutSystemFields(data: Data, admin: number | null): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([name, value]) => {
      if (name === 'createdBy' || name === 'updatedBy') return admin !== null && value === admin;
      return !SYSTEM.includes(name);
    }),
  );
}

function requireShortLists(attributes: Record<string, unknown>, data: Data): void {
  for (const [name, value] of Object.entries(data)) {
    const { type, repeatable, max } = (attributes[name] ?? {}) as Attribute;
    if (type !== 'component' || repeatable !== true || max === undefined) continue;
    if (!Array.isArray(value) || value.length <= max) continue;
    throw formRefusal(
      `Danh sách này có ${String(value.length)} mục, nhiều nhất là ${String(max)} mục. Hãy bớt đi rồi lưu lại.`,
      'list_too_long',
      { field: name },
    );
  }
}

import type { Core } from '@strapi/strapi';
import { actorFor, type AdminUser } from '../access/memberships';
import { requireSameWords } from './settled-files';

interface Route {
  handler: string;
  config?: { policies?: unknown[] };
}
interface PolicyContext {
  params?: Record<string, string | undefined>;
  request: { body?: unknown };
  state: { user?: AdminUser };
}

interface Tools {
  strapi: Core.Strapi;
}
type Policy = (context: PolicyContext, config: unknown, tools: Tools) => boolean | Promise<boolean>;

/** Fetching by address would let the inside of the network be asked for, and nothing goes to a vendor's model. */
const CLOSED = ['admin-upload.uploadFromUrls', 'admin-file.generateAIMetadata', 'admin-file.createAIMetadataJob'];
/** Strapi checks no condition on these: whoever may change own files could change everybody's. */
const OWN_FILES_ONLY = [
  'admin-folder-file.deleteMany',
  'admin-folder-file.moveMany',
  'admin-file.destroy',
  'admin-upload.bulkUpdateFileInfo',
];
/** Folders are the Board's to arrange: deleting one deletes what lies in it. */
const BOARD_ONLY = ['admin-folder.create', 'admin-folder.update'];

const GUARDS: { policy: string; routes: readonly string[]; allows: Policy }[] = [
  { policy: 'media-closed', routes: CLOSED, allows: () => false },
  { policy: 'media-own-files', routes: OWN_FILES_ONLY, allows: ownsAll },
  { policy: 'media-settled', routes: ['admin-upload.bulkUpdateFileInfo'], allows: keepsWords },
  { policy: 'media-board', routes: BOARD_ONLY, allows: overseesMedia },
];

/** To be called in `register`, before the routes are mounted. */
export function guardMedia(strapi: Core.Strapi): void {
  const { admin } = strapi.plugin('upload').routes as unknown as { admin: { routes: Route[] } };
  for (const { policy, routes, allows } of GUARDS) {
    const name = `global::${policy}`;
    strapi.get('policies').set(name, allows);
    for (const route of admin.routes.filter(({ handler }) => routes.includes(handler))) {
      route.config = { ...route.config, policies: [...(route.config?.policies ?? []), name] };
    }
  }
}

async function overseesMedia({ state }: PolicyContext, _config: unknown, { strapi }: Tools): Promise<boolean> {
  if (!state.user) return false;
  const actor = await actorFor(strapi, state.user, new Date());
  return actor.isBoard || actor.isAdministrator;
}

/** One refused file refuses them all, before the service changes the first. */
async function keepsWords({ request }: PolicyContext, _config: unknown, { strapi }: Tools): Promise<boolean> {
  const { updates } = (request.body ?? {}) as { updates?: unknown };
  if (!Array.isArray(updates)) return true;
  const named = (updates as { id?: unknown; fileInfo?: object }[]).flatMap(({ id, fileInfo }) =>
    Number.isInteger(Number(id)) && fileInfo ? [{ id: Number(id), fileInfo }] : [],
  );
  await requireSameWords(strapi, named);
  return true;
}

async function ownsAll(context: PolicyContext, config: unknown, tools: Tools): Promise<boolean> {
  if (await overseesMedia(context, config, tools)) return true;
  if (!context.state.user) return false;
  const ids = namedFiles(context);
  if (ids === null) return false;
  const own = await tools.strapi.db
    .query('plugin::upload.file')
    .count({ where: { id: { $in: ids }, createdBy: { id: context.state.user.id } } });
  return own === ids.length;
}

/** The files that a request would change; null when it names a folder, or nothing that can be made out. */
function namedFiles({ params, request }: PolicyContext): number[] | null {
  const body = (request.body ?? {}) as { fileIds?: unknown; folderIds?: unknown; updates?: unknown };
  if (Array.isArray(body.folderIds) && body.folderIds.length > 0) return null;
  const updates = Array.isArray(body.updates) ? (body.updates as { id?: unknown }[]).map(({ id }) => id) : [];
  const listed: unknown[] = Array.isArray(body.fileIds) ? body.fileIds : [];
  const named = [...listed, ...updates, ...(params?.['id'] === undefined ? [] : [params['id']])].map(Number);
  return named.length > 0 && named.every(Number.isInteger) ? [...new Set(named)] : null;
}

import type { Core } from '@strapi/strapi';
import type { WordImport } from '@toasoan/contracts';
import { decideEdit } from '@toasoan/newsroom';
import { readWord, type WordArticle, type WordRefusal } from '@toasoan/word-in';
import { actorFor } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { visibleArticle } from '../editorial/visible-article';
import { fileAhead } from '../media/pictures-ahead';
import { receivedFile } from './received-file';

const CREATE = 'plugin::content-manager.explorer.create';
const ARTICLE = 'api::article.article';

/** To be called in register, before the routes of the commands, which would take `word` for one of theirs. */
export function registerWordRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    {
      method: 'POST',
      path: '/editorial/articles/:documentId/word',
      handler: (context) => read(strapi, context, mayEdit),
    },
    { method: 'POST', path: '/editorial/word', handler: (context) => read(strapi, context, mayCreate) },
  ]);
}

type Guard = (strapi: Core.Strapi, context: PersonContext) => Promise<Parameters<typeof refuse>[1] | null>;

/** Who could not save the article has no use for its fields. */
const mayEdit: Guard = async (strapi, context) => {
  const now = new Date();
  const actor = await actorFor(strapi, context.user, now);
  const loaded = await visibleArticle(strapi, context.params['documentId'] ?? '', actor, now);
  if (!loaded) return { code: 'unknown_article' };
  const decision = decideEdit(loaded.facts, actor, now, loaded.context);
  return decision.ok ? null : decision.reason;
};

const mayCreate: Guard = (strapi) => {
  const state = strapi.requestContext.get()?.state as
    { userAbility?: { can(action: string, subject: string): boolean } } | undefined;
  return Promise.resolve(state?.userAbility?.can(CREATE, ARTICLE) === true ? null : { code: 'not_member' });
};

async function read(strapi: Core.Strapi, context: PersonContext, guard: Guard): Promise<void> {
  const { files } = strapi.requestContext.get()?.request as unknown as { files?: unknown };
  // Also of who may not: the file is taken off the disk.
  const file = await receivedFile(files, 'files');
  const refusal = await guard(strapi, context);
  if (refusal) {
    refuse(context, refusal);
    return;
  }
  if (!file) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const legacy = context.query['legacy'] === 'keep' ? 'keep' : 'convert';
  // She looks at what became of it first; by then its pictures are made.
  const ahead = fileAhead(strapi, `newsroom ${String(context.user.id)}`);
  const result = await readWord(file.bytes, file.name, { legacy }, ({ digest, bytes }) => {
    ahead.begin(digest, bytes);
  });
  if (!result.ok) ahead.end();
  context.set('cache-control', 'no-store');
  if (result.ok) context.body = asImport(result.article);
  else answerRefusal(context, result.refusal);
}

function asImport({ pictures, ...article }: WordArticle): WordImport {
  return {
    ...article,
    pictures: pictures.map(({ bytes, ...picture }) => ({
      ...picture,
      base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
    })),
  };
}

function answerRefusal(context: PersonContext, { code, message }: WordRefusal): void {
  const [status, name] = code === 'busy' ? [503, 'ServiceUnavailableError'] : [400, 'ValidationError'];
  context.status = Number(status);
  context.body = { data: null, error: { status, name, message, details: { code: `word_${code}` } } };
}

import type { Core } from '@strapi/strapi';
import {
  addresseesBodySchema,
  composeBodySchema,
  issueDispatchBodySchema,
  saveDispatchBodySchema,
} from '@toasoan/contracts';
import { addresseesOf, dayOf } from '@toasoan/newsroom';
import { dispatchDocx, dispatchPdf, MEDIA_TYPES } from '@toasoan/office';
import { actorFor } from '../access/memberships';
import {
  answerWith,
  type PersonContext,
  type PersonRoute,
  refuse,
  refused,
  registerPersonRoutes,
  type RoomOutcome,
} from '../editorial/person-routes';
import { loadLedgerUnits } from '../ledger/load-ledger-units';
import { remindUnread } from '../received/remind-unread';
import { composeDispatch } from './compose-dispatch';
import type { DispatchRow } from './dispatch-row';
import { issueDispatch } from './issue-dispatch';
import { loadDispatch, toldOf } from './load-dispatch';
import { listDispatches, readDispatch } from './read-dispatches';
import { draftChanged, dropDraft, saveDraft } from './save-draft';
import { showOnSite } from './show-on-site';
import { annexOf, tableBehind } from './table-behind';

interface Asked {
  strapi: Core.Strapi;
  context: PersonContext;
  now: Date;
}
type Handler = (asked: Asked) => Promise<void>;
type OneHandler = (asked: Asked, row: DispatchRow) => Promise<void>;

/** Routes under `/editorial/dispatches`, for the Board and the administrators; to be called in register. */
export function registerDispatchRoutes(strapi: Core.Strapi): void {
  const route = (method: PersonRoute['method'], path: string, handler: Handler): PersonRoute => ({
    method,
    path: `/editorial/dispatches${path}`,
    handler: async (context) => {
      const now = new Date();
      const { isBoard, isAdministrator } = await actorFor(strapi, context.user, now);
      if (isBoard || isAdministrator) await handler({ strapi, context, now });
      else refuse(context, { code: 'board_only' });
    },
  });
  registerPersonRoutes(strapi, [
    route('GET', '', async ({ context, now }) => {
      context.body = await listDispatches(strapi, now);
    }),
    route('POST', '', compose),
    route('POST', '/addressees', addressees),
    route('GET', '/:documentId', withDispatch(show)),
    route('PUT', '/:documentId', withDispatch(save)),
    route('DELETE', '/:documentId', withDispatch(drop)),
    route('POST', '/:documentId/issue', withDispatch(issue)),
    route('POST', '/:documentId/remind', withDispatch(remind)),
    route('POST', '/:documentId/publish', withDispatch(publish)),
    route('GET', '/:documentId/file/:format', withDispatch(download)),
  ]);
}

function withDispatch(handler: OneHandler): Handler {
  return async (asked) => {
    const row = await loadDispatch(asked.strapi, asked.context.params['documentId'] ?? '');
    if (row) await handler(asked, row);
    else {
      const words = 'Không tìm thấy công văn này. Có thể bản nháp đã bị xóa; hãy tải lại trang.';
      answerWith(asked.context, refused(404, 'unknown_dispatch', words));
    }
  };
}

const show: OneHandler = async ({ strapi, context, now }, row) => {
  context.body = await readDispatch(strapi, row, now);
};

/** Shows the dispatch as it is after a verb, or why the verb refused. */
async function showAfter(asked: Asked, outcome: RoomOutcome<unknown>, documentId: string): Promise<void> {
  if (!outcome.ok) {
    answerWith(asked.context, outcome);
    return;
  }
  const row = await loadDispatch(asked.strapi, documentId);
  if (row) await show(asked, row);
}

const compose: Handler = async (asked) => {
  const { strapi, context, now } = asked;
  const body = composeBodySchema.safeParse(context.request.body);
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const outcome = await composeDispatch(strapi, body.data, now);
  await showAfter(asked, outcome, outcome.ok ? outcome.value : '');
};

const addressees: Handler = async ({ strapi, context, now }) => {
  const body = addresseesBodySchema.safeParse(context.request.body);
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const units = await loadLedgerUnits(strapi);
  context.body = { lines: addresseesOf(units, dayOf(now), new Set(body.data.unitIds)).lines };
};

const save: OneHandler = async (asked, row) => {
  const body = saveDispatchBodySchema.safeParse(asked.context.request.body);
  if (!body.success) {
    refuse(asked.context, { code: 'bad_request' });
    return;
  }
  const { revision, ...draft } = body.data;
  const outcome = overtaken(row, revision) ?? (await saveDraft(asked.strapi, row, draft));
  await showAfter(asked, outcome, row.documentId);
};

/** Somebody else has saved since; the verbs hold the row to the revision that is read here. An issued one says so itself. */
const overtaken = (row: DispatchRow, seen: number) =>
  row.issuedAt === null && (row.revision ?? 0) !== seen ? draftChanged() : null;

const drop: OneHandler = async ({ strapi, context, now }, row) => {
  const outcome = await dropDraft(strapi, row);
  if (outcome.ok) context.body = await listDispatches(strapi, now);
  else answerWith(context, outcome);
};

const issue: OneHandler = async (asked, row) => {
  const body = issueDispatchBodySchema.safeParse(asked.context.request.body);
  if (!body.success) {
    refuse(asked.context, { code: 'bad_request' });
    return;
  }
  const outcome = overtaken(row, body.data.revision) ?? (await issueDispatch(asked.strapi, row, asked.now));
  await showAfter(asked, outcome, row.documentId);
};

const remind: OneHandler = async (asked, row) => {
  const { strapi, context, now } = asked;
  if (row.issuedAt === null) {
    answerWith(context, refused(409, 'dispatch_unissued', 'Công văn chưa phát hành nên chưa có ai để nhắc.'));
    return;
  }
  const reminded = await remindUnread(strapi, toldOf(row), now);
  context.body = { reminded };
};

const publish: OneHandler = async (asked, row) => {
  await showAfter(asked, await showOnSite(asked.strapi, row), row.documentId);
};

/** The paper as it would be printed now, for a look before it is issued; an issued one has its files. */
const download: OneHandler = async ({ strapi, context, now }, row) => {
  const { format } = context.params;
  if (format !== 'docx' && format !== 'pdf') {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const { paper } = await readDispatch(strapi, row, now);
  const annex = annexOf(await tableBehind(strapi, row));
  const bytes = await (format === 'pdf' ? dispatchPdf(paper, annex) : dispatchDocx(paper, annex));
  context.set('content-type', MEDIA_TYPES[format]);
  context.set('content-disposition', `attachment; filename="cong-van-${row.slug ?? 'nhap'}.${format}"`);
  context.set('cache-control', 'no-store');
  context.body = Buffer.from(bytes);
};

import {
  acceptInvitationBodySchema,
  askPortalBodySchema,
  changeMeBodySchema,
  commentItemBodySchema,
  createItemBodySchema,
  eraseMeBodySchema,
  type InvitationAccepted,
  itemRevisionBodySchema,
  openInvitationBodySchema,
  portalIdSchema,
  readPortalNoticesBodySchema,
  replyPortalBodySchema,
  saveItemBodySchema,
  type SignedIn,
  submitItemBodySchema,
} from '@toasoan/contracts';
import { countUnread } from '../notices/notice-list';
import { eraseMe } from './account/erase-me';
import { signInAs } from './account/portal-session';
import { changeMe, readMe } from './account/read-me';
import { readQuota } from './account/read-quota';
import { acceptInvitation, openInvitation } from './invitations/accept-invitation';
import { listItems } from './items/list-items';
import { ownItem, UNKNOWN_ITEM } from './items/own-item';
import { readItem } from './items/read-item';
import { commentItem, deleteItem, submitItem, takeBackItem } from './items/send-item';
import { createItem, saveItem } from './items/write-item';
import { addPicture } from './pictures/add-picture';
import { showPicture } from './pictures/show-picture';
import { answerIfChanged } from './answer-if-changed';
import { answer, BAD_REQUEST, type OpenCall, pageOf, type PortalCall, type PortalContext } from './portal-call';
import type { OpenName, SignedInName } from './portal-routes';
import { ask, closeQuestion, listQuestions, readQuestion, replyQuestion } from './talk/questions';
import { markPortalNotices, portalNotices } from './talk/read-notices';
import { readWordItem } from './word/read-word-item';

type Handler<Call> = (call: Call) => Promise<void>;
interface Schema<Body> {
  safeParse(value: unknown): { success: true; data: Body } | { success: false };
}

/** Hands the body over if it is one; else says so. */
const withBody =
  <Call extends OpenCall, Body>(
    schema: Schema<Body>,
    handle: (call: Call, body: Body) => Promise<void>,
  ): Handler<Call> =>
  async (call) => {
    const body = schema.safeParse(call.context.request.body ?? {});
    if (body.success) await handle(call, body.data);
    else answer(call.context, BAD_REQUEST);
  };

const withPage =
  (handle: (call: PortalCall, page: number) => Promise<unknown>): Handler<PortalCall> =>
  async (call) => {
    const page = pageOf(call.context);
    if (page === null) answer(call.context, BAD_REQUEST);
    else call.context.body = await handle(call, page);
  };

/** What is no id at all is nobody's. */
const idOf = ({ params }: PortalContext): string => {
  const id = portalIdSchema.safeParse(params['id']);
  return id.success ? id.data : '';
};

export const OPEN_HANDLERS: Readonly<Record<OpenName, Handler<OpenCall>>> = {
  openInvitation: withBody(openInvitationBodySchema, async ({ strapi, context, now }, { token }) => {
    answer(context, await openInvitation(strapi, token, now));
  }),
  acceptInvitation: withBody(acceptInvitationBodySchema, async ({ strapi, context, now }, said) => {
    const accepted = await acceptInvitation(strapi, said, now);
    if (!accepted.ok) return answer(context, accepted);
    const { account, isNew } = accepted.value;
    const body: SignedIn | InvitationAccepted = isNew
      ? { jwt: await signInAs(strapi, context, account) }
      : { accepted: true };
    context.body = body;
  }),
};

export const SIGNED_IN_HANDLERS: Readonly<Record<SignedInName, Handler<PortalCall>>> = {
  me: async (call) => {
    call.context.body = await readMe(call);
  },
  changeMe: withBody(changeMeBodySchema, async (call: PortalCall, body) => {
    answer(call.context, await changeMe(call, body));
  }),
  eraseMe: withBody(eraseMeBodySchema, async (call: PortalCall, { password }) => {
    answer(call.context, await eraseMe(call, password));
  }),
  quota: async (call) => {
    const { unit } = call.context.query;
    answer(call.context, await readQuota(call, typeof unit === 'string' ? unit : undefined));
  },
  listItems: async (call) => {
    const page = pageOf(call.context);
    if (page === null) answer(call.context, BAD_REQUEST);
    else answerIfChanged(call.context, await listItems(call, page));
  },
  createItem: withBody(createItemBodySchema, async (call: PortalCall, body) => {
    answerItem(call, await createItem(call, body));
  }),
  readItem: async (call) => {
    const loaded = await ownItem(call, idOf(call.context));
    if (loaded) answerIfChanged(call.context, await readItem(call, loaded));
    else answer(call.context, UNKNOWN_ITEM);
  },
  saveItem: withBody(saveItemBodySchema, async (call: PortalCall, body) => {
    answerItem(call, await saveItem(call, idOf(call.context), body));
  }),
  submitItem: withBody(submitItemBodySchema, async (call: PortalCall, body) => {
    answer(call.context, await submitItem(call, idOf(call.context), body));
  }),
  takeBackItem: withBody(itemRevisionBodySchema, async (call: PortalCall, { revision }) => {
    answer(call.context, await takeBackItem(call, idOf(call.context), revision));
  }),
  deleteItem: withBody(itemRevisionBodySchema, async (call: PortalCall, { revision }) => {
    answer(call.context, await deleteItem(call, idOf(call.context), revision));
  }),
  commentItem: withBody(commentItemBodySchema, async (call: PortalCall, body) => {
    answer(call.context, await commentItem(call, idOf(call.context), body));
  }),
  addPicture: async (call) => {
    const added = await addPicture(call);
    if (added.ok) answer(call.context, { ok: true, value: added.value.picture }, added.value.made ? 201 : 200);
    else answer(call.context, added);
  },
  showPicture,
  readWord: async (call) => {
    answer(call.context, await readWordItem(call));
  },
  listNotices: withPage(portalNotices),
  countUnread: async ({ strapi, context, actor }) => {
    context.body = { unread: await countUnread(strapi, actor.id) };
  },
  readNotices: withBody(readPortalNoticesBodySchema, async (call: PortalCall, which) => {
    call.context.body = await markPortalNotices(call, which);
  }),
  listQuestions: withPage(listQuestions),
  askQuestion: withBody(askPortalBodySchema, async (call: PortalCall, body) => {
    answerQuestion(call, await ask(call, body));
  }),
  readQuestion: async (call) => {
    answerQuestion(call, await readQuestion(call, idOf(call.context)));
  },
  replyQuestion: withBody(replyPortalBodySchema, async (call: PortalCall, body) => {
    answerQuestion(call, await replyQuestion(call, idOf(call.context), body));
  }),
  closeQuestion: async (call) => {
    answerQuestion(call, await closeQuestion(call, idOf(call.context)));
  },
};

function answerItem({ context }: PortalCall, outcome: Awaited<ReturnType<typeof createItem>>): void {
  if (outcome.ok) answer(context, { ok: true, value: outcome.value.item }, outcome.value.made ? 201 : 200);
  else answer(context, outcome);
}

function answerQuestion({ context }: PortalCall, outcome: Awaited<ReturnType<typeof ask>>): void {
  if (outcome.ok) answer(context, { ok: true, value: outcome.value.question }, outcome.value.made ? 201 : 200);
  else answer(context, outcome);
}

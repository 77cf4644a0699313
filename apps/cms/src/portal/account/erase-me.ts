import { randomBytes } from 'node:crypto';
import { PORTAL_USER } from '../../access/contributors';
import { ARTICLE } from '../../editorial/article-row';
import { forgetDraft } from '../../editorial/forget-draft';
import { NOTICE, PREFERENCE } from '../../notices/notice-row';
import { SUPPORT_MESSAGE, SUPPORT_REQUEST } from '../../support/support-row';
import { endMemberships } from '../invitations/give-membership';
import { INVITATION } from '../invitations/invitation-row';
import { letPicturesGo } from '../pictures/let-go';
import { renameAuthor } from '../../revisions/forget-revisions';
import { type PortalCall, type PortalOutcome, refused } from '../portal-call';
import { forgetKeysOf } from '../sent-once';
import { dropCookie } from './portal-session';
import { passwordFits } from './check-password';

const NOBODY = 'Tài khoản đã xóa';

/**
 * Removes what names a person: name, address, telephone, notices, drafts that nobody else has read. She is signed out
 * everywhere and can't come back. What she sent, the log of its approval and the name under what was published stay: they are
 * the organisation's record of what it printed (ADR 0094).
 */
export async function eraseMe(call: PortalCall, password: string): Promise<PortalOutcome<{ ok: true }>> {
  const { strapi, context, account } = call;
  const fits = await passwordFits(call, password);
  if (!fits.ok) return fits;
  try {
    await strapi.db.transaction(() => erase(call));
  } catch (error) {
    if (!(error instanceof DraftMoved)) throw error;
    const words =
      'Một bài nháp vừa được sửa hoặc gửi ở máy khác nên chưa xóa gì cả. Hãy xem lại bài ấy rồi bấm xóa lần nữa.';
    return refused(409, 'draft_moved', words);
  }
  dropCookie(strapi, context);
  strapi.log.info(`A contributor's account was erased at her wish: user:${String(account.id)}`);
  return { ok: true, value: { ok: true } };
}

async function erase(call: PortalCall): Promise<void> {
  const { strapi, account, now } = call;
  await deleteDrafts(call);
  await forgetTraces(call);
  await endMemberships(strapi, account.id, now);
  const id = String(account.id);
  // Blocked: every session ends with it (`access/end-sessions.ts`).
  await strapi.db.query(PORTAL_USER).update({
    where: { id: account.id },
    data: {
      username: `da-xoa-${id}`,
      email: `da-xoa-${id}@da-xoa.invalid`,
      fullName: null,
      phone: null,
      password: randomBytes(32).toString('hex'),
      resetPasswordToken: null,
      confirmationToken: null,
      blocked: true,
    },
  });
}

/** Whatever she may edit today: her part may have ended before, and her wish to be forgotten stands all the same. */
async function deleteDrafts({ strapi, account }: PortalCall): Promise<void> {
  const drafts = (await strapi.db.query(ARTICLE).findMany({
    where: {
      contributor: { id: account.id },
      publishedAt: { $null: true },
      state: 'draft',
      submittedAt: { $null: true },
      firstPublishedAt: { $null: true },
    },
    select: ['documentId', 'revision'],
  })) as { documentId: string; revision: number }[];
  for (const { documentId, revision } of drafts) {
    // Sent, or written on, on another phone in this very moment: the wish is taken back, whole, and is to be said again.
    if (!(await forgetDraft(strapi, documentId, revision))) throw new DraftMoved();
  }
}

class DraftMoved extends Error {}

async function forgetTraces({ strapi, account, actor, now }: PortalCall): Promise<void> {
  const person = actor.id;
  await strapi.db.query(NOTICE).deleteMany({ where: { recipient: person } });
  await strapi.db.query(PREFERENCE).deleteMany({ where: { recipient: person } });
  await strapi.db.query(SUPPORT_REQUEST).updateMany({ where: { asker: person }, data: { askerName: NOBODY } });
  await strapi.db.query(SUPPORT_MESSAGE).updateMany({ where: { person }, data: { personName: NOBODY } });
  const invited = { email: account.email.toLowerCase() };
  await strapi.db.query(INVITATION).updateMany({
    where: { ...invited, acceptedAt: { $null: true }, revokedAt: { $null: true } },
    data: { revokedAt: now },
  });
  const nobody = { name: NOBODY, email: `da-xoa-${String(account.id)}@da-xoa.invalid`, phone: null };
  await strapi.db.query(INVITATION).updateMany({ where: invited, data: nobody });
  await forgetKeysOf(strapi, person);
  await renameAuthor(strapi, person, NOBODY);
  await letPicturesGo(strapi, person);
}

import type { Core } from '@strapi/strapi';
import type { StaleDetails } from '@toasoan/contracts';
import type { ArticleFacts } from '@toasoan/newsroom';
import { formatDateTime } from '@toasoan/vietnamese';
import { formRefusal } from '../environment/form-refusal';
import { lastChange } from '../revisions/last-change';
import { seenRevision } from './seen-revision';

/**
 * A person saves what she saw: whoever doesn't say which revision that was, or saw another than the one that stands, is
 * refused before anything is written. What the system itself saves has no form behind it.
 */
export async function requireSeen(
  strapi: Core.Strapi,
  { id, revision }: Pick<ArticleFacts, 'id' | 'revision'>,
  person: boolean,
): Promise<void> {
  const seen = seenRevision(strapi, id);
  if (seen === null && person) throw revisionRequired();
  if (seen !== null && seen !== revision) throw await stale(strapi, id, seen);
}

function revisionRequired(): Error {
  const words =
    'Chưa lưu: trang không cho biết bạn đang xem bản nào của tin bài. Hãy chép lại phần vừa viết, tải lại trang rồi làm lại.';
  return formRefusal(words, 'revision_required');
}

/**
 * Somebody was there in between. A ValidationError, not the 403 of other refusals: Strapi's forms then keep what was
 * typed. The details say who and when, so that the screen can show both texts.
 */
export async function stale(strapi: Core.Strapi, articleId: string, seen: number): Promise<Error> {
  const { by, at, revision } = await lastChange(strapi, articleId);
  const who = by === null ? 'có người vừa sửa tin bài này' : `có người vừa sửa tin bài này (${by})`;
  const when = at === null ? '' : `, lúc ${formatDateTime(at)}`;
  const words = `Chưa lưu: ${who}${when}. Phần bạn viết vẫn còn trên trang; hãy so hai bản rồi chọn giữ bản nào.`;
  const details: StaleDetails = {
    code: 'stale_revision',
    by,
    at: at?.toISOString() ?? null,
    seen,
    current: revision,
  };
  return formRefusal(words, 'stale_revision', { ...details });
}

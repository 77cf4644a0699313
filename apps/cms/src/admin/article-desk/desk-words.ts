import type { ArticleDesk, ArticleState } from '@toasoan/contracts';
import { formatClock } from '@toasoan/vietnamese';

/** Colours of Strapi's `Status`; the words beside them say the same. */
export type StatusColour = 'danger' | 'neutral' | 'primary' | 'secondary' | 'success' | 'warning';

export const STATE_WORDS: Readonly<Record<ArticleState, { words: string; colour: StatusColour }>> = {
  draft: { words: 'Bản nháp', colour: 'secondary' },
  in_review: { words: 'Đang chờ duyệt', colour: 'warning' },
  returned: { words: 'Đã trả lại', colour: 'danger' },
  scheduled: { words: 'Đã hẹn giờ đăng', colour: 'primary' },
  published: { words: 'Đã đăng', colour: 'success' },
  withdrawn: { words: 'Đã gỡ', colour: 'neutral' },
  archived: { words: 'Đã lưu trữ', colour: 'neutral' },
};

/** Approved and published, and readers are shown an earlier release on purpose: without it, or with an earlier revision. */
const HELD_WORDS = { words: 'Đã duyệt, chờ bỏ ghim', colour: 'warning' } as const;
const NEWER_HELD_WORDS = { words: 'Bản mới đã duyệt, chờ bỏ ghim', colour: 'warning' } as const;

/** Where it stands, in words: never called published while readers can't find it. */
export const standingWords = ({ state, receipt }: Pick<ArticleDesk, 'state' | 'receipt'>) =>
  state !== 'published' || receipt?.phase !== 'held'
    ? STATE_WORDS[state]
    : receipt.url === null
      ? HELD_WORDS
      : NEWER_HELD_WORDS;

/** A new revision is written and approved, and what readers have meanwhile; null where none is. */
export function correctionWords({ state, live, receipt }: Pick<ArticleDesk, 'live' | 'receipt' | 'state'>) {
  if (!live || state === 'published') return null;
  if (receipt?.phase !== 'held' || receipt.shown === true) return 'Bản đính chính – bài cũ vẫn trên trang';
  return receipt.shown === false
    ? 'Bản đính chính – bài cũ chưa hiện vì trang tin đang ghim ở một bản trước đó'
    : 'Bản đính chính – trang tin đang ghim ở một bản trước đó, chưa trả lời bài cũ có hiện không';
}

/** The three steps of a publication, as the panel shows them. */
export type StepMark = 'done' | 'now' | 'ahead' | 'failed';
export interface Step {
  words: string;
  mark: StepMark;
}

type Receipt = NonNullable<ArticleDesk['receipt']>;

/** Đã duyệt → Đang lên trang → Đã lên trang hh:mm:ss; or where the way ended. `live` is false of what is on its way off the site. */
export function receiptSteps(receipt: Receipt, live: boolean): Step[] {
  const at = receipt.at === null ? '' : ` ${formatClock(receipt.at)}`;
  if (!live && receipt.phase !== 'gone' && receipt.phase !== 'quarantined') return leavingSteps(receipt);
  switch (receipt.phase) {
    case 'approved':
      return steps('done', 'ahead', 'Lên trang');
    case 'publishing':
      return steps('done', 'now', 'Lên trang');
    case 'live':
      return steps('done', 'done', `Đã lên trang${at}`, 'done');
    case 'gone':
      return [{ words: `Đã gỡ khỏi trang${at}`, mark: 'done' }];
    case 'quarantined':
      return steps('done', 'done', 'Không lên trang được', 'failed');
    case 'held':
      return [
        { words: 'Đã duyệt', mark: 'done' },
        { words: 'Đang chờ: trang tin đang ghim ở một bản cũ', mark: 'now' },
        ...(receipt.url === null ? [] : [{ words: 'Bạn đọc còn thấy bản trước của bài', mark: 'now' } as const]),
        { words: 'Tự lên trang khi bỏ ghim', mark: 'ahead' },
      ];
    case 'late':
      return steps('done', 'now', 'Chưa lên trang sau 60 giây', 'failed');
  }
}

function leavingSteps({ phase }: Receipt): Step[] {
  const off = { words: 'Đã quyết định gỡ', mark: 'done' } as const;
  return phase === 'late'
    ? [off, { words: 'Chưa gỡ được khỏi trang sau 60 giây', mark: 'failed' }]
    : [off, { words: 'Đang gỡ khỏi trang', mark: 'now' }];
}

function steps(approved: StepMark, publishing: StepMark, last: string, lastMark: StepMark = 'ahead'): Step[] {
  return [
    { words: 'Đã duyệt', mark: approved },
    { words: 'Đang lên trang', mark: publishing },
    { words: last, mark: lastMark },
  ];
}

/** One sentence for screen readers whenever the state or the receipt changes. */
export function announcement(desk: ArticleDesk): string {
  const correction = correctionWords(desk);
  const state = `Trạng thái: ${standingWords(desk).words}.${correction === null ? '' : ` ${correction}.`}`;
  const goes = desk.withdrawal === null ? '' : ' Đã hẹn giờ gỡ.';
  if (desk.receipt === null) return `${state}${goes}`;
  const now = receiptSteps(desk.receipt, desk.live).findLast(({ mark }) => mark !== 'ahead');
  return now === undefined ? `${state}${goes}` : `${state} ${now.words}.${goes}`;
}

/** Who set the time at which it comes off the site, why, and what readers will find. */
export function withdrawalWords({ by, reason, note, redirectTo }: NonNullable<ArticleDesk['withdrawal']>): string {
  const then =
    note === null ? (redirectTo === null ? '' : ` Địa chỉ cũ dẫn sang ${redirectTo}`) : ` Bạn đọc sẽ đọc: “${note}”`;
  return `${by} hẹn. Lý do: ${reason}.${then}`;
}

/** The stages of the review: passed, under way, ahead. Where there is but one, its name is enough. */
export function stageSteps({ state, stage, stages }: Pick<ArticleDesk, 'state' | 'stage' | 'stages'>): Step[] {
  if (state !== 'in_review' || stages.length < 2) return [];
  const mark = (index: number): StepMark => (index < stage ? 'done' : index === stage ? 'now' : 'ahead');
  return stages.map((words, index) => ({ words, mark: mark(index) }));
}

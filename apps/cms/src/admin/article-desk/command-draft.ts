import type { CommandBody } from '@toasoan/contracts';
import type { Allowed, Need } from './plan-actions';
import { instantInVietnam } from './when';

/** What a person has filled in so far, as typed. */
export interface CommandDraft {
  comment: string;
  reasonCode: string;
  note: string;
  redirectTo: string;
  /** `2018-07-09` and `16:00`, in Vietnam. */
  day: string;
  clock: string;
  assignee: string;
}

export const EMPTY_DRAFT: CommandDraft = {
  comment: '',
  reasonCode: '',
  note: '',
  redirectTo: '',
  day: '',
  clock: '',
  assignee: '',
};

export type DraftErrors = Partial<Record<Need, string>>;

const MISSING: Record<Need, string> = {
  comment: 'Hãy viết vài lời.',
  reason: 'Hãy chọn lý do trong danh sách.',
  note: 'Hãy ghi lời cho bạn đọc.',
  redirect: 'Hãy ghi địa chỉ chuyển đến.',
  time: 'Hãy chọn ngày và giờ.',
  assignee: 'Hãy chọn người xử lý.',
};

const MINUTE = 60_000;

/** What still has to be mended before it can be sent; the server asks the same again. */
export function checkDraft({ required, optional }: Allowed, draft: CommandDraft, now: Date): DraftErrors {
  const errors: DraftErrors = {};
  for (const need of required) if (isMissing(need, draft)) errors[need] = MISSING[need];
  const asks = (need: Need): boolean => required.includes(need) || optional.includes(need);
  const at = instantInVietnam(draft.day, draft.clock);
  if (asks('time') && at !== null && at.getTime() < now.getTime() + MINUTE) {
    errors.time = 'Giờ hẹn phải sau lúc này ít nhất một phút. Hãy chọn giờ khác.';
  }
  const target = draft.redirectTo.trim();
  if (asks('redirect') && target !== '') {
    if (!/^(?:\/(?!\/)|https:\/\/)\S*$/.test(target)) {
      errors.redirect = 'Hãy ghi đường dẫn bắt đầu bằng / (trên trang này) hoặc https://.';
    } else if (draft.note.trim() !== '') {
      errors.redirect = 'Hãy chọn một: hoặc lời báo cho bạn đọc, hoặc địa chỉ chuyển đến.';
    }
  }
  return errors;
}

function isMissing(need: Need, draft: CommandDraft): boolean {
  switch (need) {
    case 'comment':
    case 'note':
    case 'assignee':
      return draft[need].trim() === '';
    case 'reason':
      return draft.reasonCode === '';
    case 'redirect':
      return draft.redirectTo.trim() === '';
    case 'time':
      return instantInVietnam(draft.day, draft.clock) === null;
  }
}

/** The body to send: what the command asks for and was filled in. */
export function bodyOf({ required, optional }: Allowed, draft: CommandDraft): Omit<CommandBody, 'revision'> {
  const asked = (need: Need, value: string): string | null => {
    const given = required.includes(need) || optional.includes(need) ? value.trim() : '';
    return given === '' ? null : given;
  };
  const at = instantInVietnam(draft.day, draft.clock)?.toISOString() ?? '';
  const filled = {
    comment: asked('comment', draft.comment),
    reasonCode: asked('reason', draft.reasonCode),
    note: asked('note', draft.note),
    redirectTo: asked('redirect', draft.redirectTo),
    scheduledFor: asked('time', at),
    assignee: asked('assignee', draft.assignee),
  };
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== null));
}

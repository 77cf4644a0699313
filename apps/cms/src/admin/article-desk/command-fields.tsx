import type { ArticleDesk } from '@toasoan/contracts';
import { ChoiceField } from './choice-field';
import type { CommandDraft, DraftErrors } from './command-draft';
import { COMMAND_WORDS } from './command-words';
import type { Allowed, Need } from './plan-actions';
import { TimeField } from './time-field';
import { WordsField } from './words-field';

export interface CommandFieldsProps {
  entry: Allowed;
  desk: Pick<ArticleDesk, 'reasons' | 'candidates'>;
  draft: CommandDraft;
  errors: DraftErrors;
  onChange: (change: Partial<CommandDraft>) => void;
}

/** The fields that a command asks for, in the order in which one thinks: what, then why, then what others read. */
export function CommandFields({ entry, desk, draft, errors, onChange }: CommandFieldsProps) {
  const words = COMMAND_WORDS[entry.command];
  const required = (need: Need): boolean => entry.required.includes(need);
  const asks = (need: Need): boolean => required(need) || entry.optional.includes(need);
  // A withdrawal has the same reasons whether it comes at once or at a time.
  const goes = entry.command === 'schedule_withdrawal' || entry.command === 'withdraw';
  const reasons = desk.reasons.filter(({ command }) => command === (goes ? 'withdraw' : entry.command));
  return (
    <>
      {asks('time') && (
        <TimeField
          what={goes ? 'gỡ' : 'đăng'}
          day={draft.day}
          clock={draft.clock}
          error={errors.time}
          onChange={onChange}
        />
      )}
      {asks('assignee') && (
        <ChoiceField
          label="Người xử lý"
          placeholder="Chọn người"
          value={draft.assignee}
          required={required('assignee')}
          error={errors.assignee}
          choices={desk.candidates.map(({ id, name, desk: at }) => ({ value: id, words: `${name} – ${at}` }))}
          onChange={(assignee) => {
            onChange({ assignee });
          }}
        />
      )}
      {asks('reason') && (
        <ChoiceField
          label="Lý do"
          placeholder="Chọn lý do"
          value={draft.reasonCode}
          required={required('reason')}
          error={errors.reason}
          choices={reasons.map(({ code, label }) => ({ value: code, words: label }))}
          onChange={(reasonCode) => {
            onChange({ reasonCode });
          }}
        />
      )}
      {asks('note') && (
        <WordsField
          label={words.note ?? 'Lời cho bạn đọc'}
          hint={words.noteHint}
          value={draft.note}
          required={required('note')}
          error={errors.note}
          maxLength={1000}
          onChange={(note) => {
            onChange({ note });
          }}
        />
      )}
      {asks('redirect') && (
        <WordsField
          label="Hoặc dẫn sang địa chỉ"
          hint="Đường dẫn trên trang này, ví dụ /tin-tuc/, hoặc địa chỉ https://."
          value={draft.redirectTo}
          required={required('redirect')}
          error={errors.redirect}
          maxLength={1000}
          short
          onChange={(redirectTo) => {
            onChange({ redirectTo });
          }}
        />
      )}
      {asks('comment') && (
        <WordsField
          label={words.comment ?? 'Ghi chú'}
          value={draft.comment}
          required={required('comment')}
          error={errors.comment}
          maxLength={4000}
          onChange={(comment) => {
            onChange({ comment });
          }}
        />
      )}
    </>
  );
}

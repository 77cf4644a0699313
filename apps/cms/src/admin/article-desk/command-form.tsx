import type { ArticleDesk, CommandBody } from '@toasoan/contracts';
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';

type Allowed = ArticleDesk['allowed'][number];

export interface CommandFormProps {
  command: Allowed;
  reasons: ArticleDesk['reasons'];
  busy: boolean;
  onCancel: () => void;
  onSend: (words: Omit<CommandBody, 'revision'>) => void;
}

/** The words and the reason that a command asks for, opened under its button. Lives inside Strapi's form: no `form` here. */
export function CommandForm({ command, reasons, busy, onCancel, onSend }: CommandFormProps) {
  const [reasonCode, setReasonCode] = useState('');
  const [comment, setComment] = useState('');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const asks = (need: Allowed['required'][number]) =>
    command.required.includes(need) || command.optional.includes(need);
  const choices = reasons.filter((reason) => reason.command === command.command);
  const lacksReason = command.required.includes('reason') && reasonCode === '';
  const lacksComment = command.required.includes('comment') && comment.trim() === '';

  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[role="combobox"], textarea')?.focus();
  }, []);

  const send = () => {
    setChecked(true);
    if (lacksReason || lacksComment) return;
    onSend({
      ...(reasonCode === '' ? {} : { reasonCode }),
      ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };

  return (
    <Box ref={box} role="group" aria-label={command.label} width="100%" onKeyDown={closeOnEscape}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {command.required.includes('reason') && (
          <Field.Root required error={checked && lacksReason ? 'Hãy chọn lý do.' : false}>
            <Field.Label>Lý do</Field.Label>
            <SingleSelect
              value={reasonCode}
              onChange={(code) => {
                setReasonCode(String(code));
              }}
              placeholder="Chọn lý do"
            >
              {choices.map(({ code, label }) => (
                <SingleSelectOption key={code} value={code}>
                  {label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
        )}
        {asks('comment') && (
          <Field.Root
            required={command.required.includes('comment')}
            error={checked && lacksComment ? 'Hãy viết vài lời.' : false}
          >
            <Field.Label>{command.command === 'return' ? 'Góp ý cho người gửi' : 'Ghi chú nội bộ'}</Field.Label>
            <Textarea
              value={comment}
              maxLength={4000}
              onChange={(event) => {
                setComment(event.target.value);
              }}
            />
            <Field.Error />
          </Field.Root>
        )}
        {command.command === 'withdraw' && (
          <Field.Root hint="Hiện ở địa chỉ cũ của bài. Để trống nếu không cần.">
            <Field.Label>Lời báo cho bạn đọc</Field.Label>
            <Textarea
              value={note}
              maxLength={1000}
              onChange={(event) => {
                setNote(event.target.value);
              }}
            />
            <Field.Hint />
          </Field.Root>
        )}
        <Flex gap={2} wrap="wrap">
          <Button
            type="button"
            variant={command.command === 'withdraw' ? 'danger' : 'default'}
            loading={busy}
            onClick={send}
          >
            {command.label}
          </Button>
          <Button type="button" variant="tertiary" disabled={busy} onClick={onCancel}>
            Thôi
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

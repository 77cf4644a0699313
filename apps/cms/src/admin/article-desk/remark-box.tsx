import { Box, Button, Flex } from '@strapi/design-system';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { WordsField } from './words-field';

export interface RemarkBoxProps {
  busy: boolean;
  onSend: (comment: string) => Promise<boolean>;
}

/** The end of the conversation: a remark to all who may see the article, in whatever state it is. */
export function RemarkBox({ busy, onSend }: RemarkBoxProps) {
  const [comment, setComment] = useState('');
  const [checked, setChecked] = useState(false);
  const missing = comment.trim() === '';
  const send = async () => {
    setChecked(true);
    if (missing || busy || !(await onSend(comment.trim()))) return;
    setComment('');
    setChecked(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // Strapi saves the article on Ctrl+Enter, wherever it is pressed.
    event.stopPropagation();
    event.preventDefault();
    void send();
  };
  return (
    <Box onKeyDown={onKeyDown} width="100%">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <WordsField
          label="Ý kiến của bạn"
          value={comment}
          required={false}
          hint="Người viết nhận được ý kiến này qua thông báo và thư, kể cả khi là cộng tác viên."
          error={checked && missing ? 'Hãy viết ý kiến rồi gửi.' : undefined}
          maxLength={4000}
          onChange={(value) => {
            setComment(value);
            setChecked(false);
          }}
        />
        <Box>
          <Button type="button" variant="secondary" loading={busy} onClick={() => void send()}>
            Gửi ý kiến
          </Button>
        </Box>
      </Flex>
    </Box>
  );
}

import { Box, Button, Field, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import type { Verb } from './request-view';

/** The next word, of the asker or of those who answer; it stays typed until it is written down. */
export function ReplyForm({ answers, verb }: { answers: boolean; verb: Verb }) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const say = async () => {
    if (text.trim() === '') return;
    setBusy(true);
    const done = answers ? 'Đã trả lời. Người hỏi được báo ngay.' : 'Đã gửi thêm.';
    if (await verb('reply', { text: text.trim() }, done)) setText('');
    setBusy(false);
  };
  return (
    <Box
      tag="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void say();
      }}
    >
      <Field.Root>
        <Field.Label>{answers ? 'Trả lời' : 'Viết thêm'}</Field.Label>
        <Textarea
          value={text}
          maxLength={5000}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => {
            setText(event.target.value);
          }}
        />
      </Field.Root>
      <Box paddingTop={3}>
        <Button type="submit" loading={busy} disabled={text.trim() === ''}>
          {answers ? 'Gửi trả lời' : 'Gửi thêm'}
        </Button>
      </Box>
    </Box>
  );
}

import { GUIDE_CATEGORIES, type GuideBody, type GuideCategory, type SupportRequest } from '@toasoan/contracts';
import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { ENUM_WORDS } from '../field-words/enum-words';
import type { Verb } from './request-view';

/** "Đưa vào hướng dẫn": an answer that others may need, put in words for everybody. */
export function GuideForm({ request, verb }: { request: SupportRequest; verb: Verb }) {
  const { subject, messages, state, guideEntryId } = request;
  const [open, setOpen] = useState(false);
  const [question, setQuestion] = useState(subject);
  const [answer, setAnswer] = useState<string | null>(null);
  const [category, setCategory] = useState<GuideCategory>('other');
  const given = messages
    .filter(({ fromBoard }) => fromBoard)
    .map(({ text }) => text)
    .join('\n\n');
  if (guideEntryId !== null) {
    return (
      <Typography>
        Đã có trong <Link to={`/huong-dan?q=${encodeURIComponent(question)}`}>Hướng dẫn</Link>.
      </Typography>
    );
  }
  if (state !== 'answered' && state !== 'closed') return null;
  if (!open) {
    return (
      <Box>
        <Button
          variant="tertiary"
          onClick={() => {
            setOpen(true);
          }}
        >
          Đưa vào hướng dẫn
        </Button>
      </Box>
    );
  }
  const body: GuideBody = { question: question.trim(), answer: (answer ?? given).trim(), category };
  return (
    <Box
      tag="form"
      background="neutral0"
      hasRadius
      padding={4}
      shadow="tableShadow"
      aria-label="Đưa vào hướng dẫn"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void verb('guide', body, 'Đã đưa vào Hướng dẫn.');
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography variant="pi" textColor="neutral600">
          Viết lại cho mọi người cùng đọc; bỏ tên người và chuyện riêng.
        </Typography>
        <Field.Root required>
          <Field.Label>Câu hỏi</Field.Label>
          <TextInput
            value={question}
            maxLength={255}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
              setQuestion(event.target.value);
            }}
          />
        </Field.Root>
        <Field.Root required hint="Dòng trống tách hai đoạn.">
          <Field.Label>Trả lời</Field.Label>
          <Textarea
            value={answer ?? given}
            maxLength={10_000}
            onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => {
              setAnswer(event.target.value);
            }}
          />
          <Field.Hint />
        </Field.Root>
        <Field.Root>
          <Field.Label>Nhóm</Field.Label>
          <SingleSelect
            value={category}
            onChange={(chosen) => {
              setCategory(chosen as GuideCategory);
            }}
          >
            {GUIDE_CATEGORIES.map((one) => (
              <SingleSelectOption key={one} value={one}>
                {ENUM_WORDS[one]}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Box>
          <Button type="submit" disabled={body.question === '' || body.answer === ''}>
            Đưa vào hướng dẫn
          </Button>
        </Box>
      </Flex>
    </Box>
  );
}

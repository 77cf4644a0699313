import type { AskBody, Guide, SupportList, SupportRequest } from '@toasoan/contracts';
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
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { offerEntries } from '../guide/find-entries';
import { GuideEntryItem } from '../guide/guide-entry-item';
import { useResource, useSend } from '../use-resource';

export interface AskFormProps {
  units: SupportList['units'];
  /** The article from whose page the question comes. */
  articleId: string | null;
  onCancel: () => void;
  onAsked: (documentId: string) => void;
}

/** A question; before it is sent, what may already answer it. What was typed stays until it is written down. */
export function AskForm({ units, articleId, onCancel, onAsked }: AskFormProps) {
  const send = useSend();
  const { toggleNotification } = useNotification();
  const { data: guide } = useResource<Guide>('/editorial/guide');
  const [subject, setSubject] = useState('');
  const [question, setQuestion] = useState('');
  const [screen, setScreen] = useState('');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const offered = offerEntries(guide?.entries ?? [], `${subject} ${question}`);

  const ask = async () => {
    setChecked(true);
    if (subject.trim() === '' || question.trim() === '') return;
    const unit = unitId ?? units[0]?.id;
    const body: AskBody = {
      subject: subject.trim(),
      question: question.trim(),
      ...(screen.trim() === '' ? {} : { screen: screen.trim() }),
      ...(unit === undefined ? {} : { unitId: unit }),
      ...(articleId === null ? {} : { articleId }),
    };
    setBusy(true);
    const sent = await send<SupportRequest>('post', '/editorial/support', body);
    setBusy(false);
    if (!sent.ok) {
      setRefusal(sent.words);
      return;
    }
    toggleNotification({ type: 'success', message: 'Đã gửi câu hỏi. Khi có trả lời, bạn được báo ở mục Thông báo.' });
    onAsked(sent.data.documentId);
  };

  return (
    <Box
      tag="form"
      background="neutral0"
      hasRadius
      padding={6}
      shadow="tableShadow"
      maxWidth="80rem"
      aria-label="Đặt câu hỏi"
      noValidate
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void ask();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root required error={checked && subject.trim() === '' ? 'Hãy ghi câu hỏi ngắn gọn.' : false}>
          <Field.Label>Bạn muốn hỏi gì?</Field.Label>
          <TextInput
            value={subject}
            maxLength={200}
            placeholder="Ví dụ: Không chọn được đơn vị khi viết bài"
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
              setSubject(event.target.value);
            }}
          />
          <Field.Error />
        </Field.Root>
        {offered.length > 0 && (
          <Box tag="section" aria-label="Có thể đã có câu trả lời" aria-live="polite">
            <Typography tag="h2" variant="omega" fontWeight="bold">
              Có thể đã có câu trả lời
            </Typography>
            <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
              {offered.map((entry) => (
                <GuideEntryItem key={entry.documentId} entry={entry} />
              ))}
            </Flex>
          </Box>
        )}
        <Field.Root required error={checked && question.trim() === '' ? 'Hãy kể rõ để được trả lời đúng.' : false}>
          <Field.Label>Kể rõ hơn</Field.Label>
          <Textarea
            value={question}
            maxLength={5000}
            placeholder="Bạn đã làm gì, thấy gì, mong điều gì."
            onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => {
              setQuestion(event.target.value);
            }}
          />
          <Field.Error />
        </Field.Root>
        <Field.Root>
          <Field.Label>Ở trang nào (không bắt buộc)</Field.Label>
          <TextInput
            value={screen}
            maxLength={200}
            placeholder="Ví dụ: Bàn biên tập"
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
              setScreen(event.target.value);
            }}
          />
        </Field.Root>
        {units.length > 1 && (
          <Field.Root>
            <Field.Label>Hỏi với tư cách đơn vị</Field.Label>
            <SingleSelect
              value={unitId ?? units[0]?.id ?? ''}
              onChange={(id) => {
                setUnitId(String(id));
              }}
            >
              {units.map(({ id, name }) => (
                <SingleSelectOption key={id} value={id}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        )}
        <Flex gap={3} alignItems="center" wrap="wrap">
          <Button type="submit" loading={busy}>
            Gửi câu hỏi
          </Button>
          <Button variant="tertiary" onClick={onCancel}>
            Thôi
          </Button>
          {refusal !== null && (
            <Typography role="alert" textColor="danger600">
              {refusal}
            </Typography>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}

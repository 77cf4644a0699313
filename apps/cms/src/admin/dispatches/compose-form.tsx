import type { DispatchDetail, DispatchList } from '@toasoan/contracts';
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { dayOf, periodBefore, periodOf } from '@toasoan/newsroom';
import { useState } from 'react';
import { ENUM_WORDS } from '../field-words/enum-words';
import { PeriodPicker } from '../periods/period-picker';
import { useSend } from '../use-resource';

export interface ComposeFormProps {
  templates: DispatchList['templates'];
  onComposed: (documentId: string) => void;
  onCancel: () => void;
}

/** The half-year that is over: what dispatches are mostly about. */
function lastHalfYear(): { from: string; to: string } {
  const { from, to } = periodBefore(periodOf('half_year', dayOf(new Date())));
  return { from, to };
}

/** Which template, about which period; a period without an issued table has it issued here first. */
export function ComposeForm({ templates, onComposed, onCancel }: ComposeFormProps) {
  const send = useSend();
  const [templateId, setTemplateId] = useState(templates[0]?.id ?? '');
  const [days, setDays] = useState(lastHalfYear);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [lacksTable, setLacksTable] = useState(false);

  const compose = async () => {
    setBusy(true);
    const sent = await send<DispatchDetail>('post', '/editorial/dispatches', { templateId, ...days });
    setBusy(false);
    if (sent.ok) {
      onComposed(sent.data.line.documentId);
      return;
    }
    setRefusal(sent.words);
    setLacksTable(sent.code === 'no_table');
  };
  const issueAndCompose = async () => {
    setBusy(true);
    const sent = await send('post', '/editorial/summary/issue', { ...days, grouping: 'level' });
    setBusy(false);
    if (sent.ok) await compose();
    else {
      setRefusal(sent.words);
      setLacksTable(false);
    }
  };

  if (templates.length === 0) {
    return <Typography>Chưa có mẫu công văn nào. Hãy tạo mẫu ở mục «Mẫu công văn» trước.</Typography>;
  }
  return (
    <Box
      tag="form"
      background="neutral0"
      hasRadius
      padding={6}
      shadow="tableShadow"
      maxWidth="90rem"
      aria-label="Soạn công văn"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void compose();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root required>
          <Field.Label>Mẫu công văn</Field.Label>
          <SingleSelect
            value={templateId}
            onChange={(id) => {
              setTemplateId(String(id));
            }}
          >
            {templates.map(({ id, name, kind }) => (
              <SingleSelectOption key={id} value={id}>
                {ENUM_WORDS[kind]}: {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <PeriodPicker
          {...days}
          go={(chosen) => {
            setDays(chosen);
            setRefusal(null);
            setLacksTable(false);
          }}
        />
        <Typography variant="pi" textColor="neutral600">
          Lời, số liệu và tên đơn vị lấy từ bảng tổng hợp đã phát hành của kỳ này; sửa được trước khi phát hành.
        </Typography>
        {refusal !== null && (
          <Typography role="alert" textColor="danger600">
            {refusal}
          </Typography>
        )}
        <Flex gap={3} wrap="wrap">
          <Button type="submit" loading={busy}>
            Soạn
          </Button>
          {lacksTable && (
            <Button variant="secondary" loading={busy} onClick={() => void issueAndCompose()}>
              Phát hành bảng rồi soạn
            </Button>
          )}
          <Button variant="tertiary" onClick={onCancel}>
            Thôi
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}

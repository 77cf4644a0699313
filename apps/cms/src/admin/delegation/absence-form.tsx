import type { DelegationBody, Delegations } from '@toasoan/contracts';
import {
  Box,
  Button,
  Field,
  Flex,
  Grid,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { dayOf } from '@toasoan/vietnamese';
import { useState } from 'react';

export interface AbsenceFormProps {
  people: Delegations['people'];
  announce: (body: DelegationBody) => Promise<string | null>;
}

const NOBODY = 'nobody';

/** Who is away, from when to when, and who stands in. What was typed stays until it is written down. */
export function AbsenceForm({ people, announce }: AbsenceFormProps) {
  const { toggleNotification } = useNotification();
  const today = dayOf(new Date());
  const [person, setPerson] = useState(people[0]?.id ?? '');
  const [delegate, setDelegate] = useState('');
  const [validFrom, setValidFrom] = useState(today);
  const [validTo, setValidTo] = useState('');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const delegates = people.find(({ id }) => id === person)?.delegates ?? [];

  const send = async () => {
    setChecked(true);
    if (validFrom === '' || validTo === '' || delegate === '') return;
    setBusy(true);
    const refused = await announce({
      person,
      delegate: delegate === NOBODY ? null : delegate,
      validFrom,
      validTo,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
    setBusy(false);
    setRefusal(refused);
    if (refused !== null) return;
    toggleNotification({ type: 'success', message: 'Đã ghi. Người được ủy quyền thấy ngay bài cần duyệt.' });
    setDelegate('');
    setValidTo('');
    setNote('');
    setChecked(false);
  };

  return (
    <Box
      tag="form"
      background="neutral0"
      hasRadius
      padding={6}
      shadow="tableShadow"
      aria-label="Ghi vắng mặt"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <Typography tag="h2" variant="delta">
        Ghi vắng mặt
      </Typography>
      <Grid.Root gap={4} paddingTop={4}>
        {people.length > 1 && (
          <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
            <Field.Root required>
              <Field.Label>Ai vắng mặt</Field.Label>
              <SingleSelect
                value={person}
                onChange={(id) => {
                  setPerson(String(id));
                  setDelegate('');
                }}
              >
                {people.map(({ id, name, desk }) => (
                  <SingleSelectOption key={id} value={id}>
                    {name}, {desk}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Grid.Item>
        )}
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <Field.Root required error={checked && delegate === '' ? 'Hãy chọn một người, hoặc «Không ai».' : false}>
            <Field.Label>Ai duyệt thay</Field.Label>
            <SingleSelect
              placeholder="Chọn người"
              value={delegate}
              onChange={(id) => {
                setDelegate(String(id));
              }}
            >
              <SingleSelectOption value={NOBODY}>Không ai: cấp trên duyệt</SingleSelectOption>
              {delegates.map(({ id, name, desk }) => (
                <SingleSelectOption key={id} value={id}>
                  {name}, {desk}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={3} s={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root required error={checked && validFrom === '' ? 'Hãy chọn ngày.' : false}>
            <Field.Label>Từ ngày</Field.Label>
            <TextInput
              type="date"
              value={validFrom}
              onChange={(event) => {
                setValidFrom(event.target.value);
              }}
            />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={3} s={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root required error={checked && validTo === '' ? 'Hãy chọn ngày.' : false}>
            <Field.Label>Đến hết ngày</Field.Label>
            <TextInput
              type="date"
              min={validFrom === '' ? today : validFrom}
              value={validTo}
              onChange={(event) => {
                setValidTo(event.target.value);
              }}
            />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <Field.Root>
            <Field.Label>Ghi chú</Field.Label>
            <TextInput
              value={note}
              maxLength={500}
              placeholder="Ví dụ: đi công tác"
              onChange={(event) => {
                setNote(event.target.value);
              }}
            />
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
      <Flex gap={4} paddingTop={4} alignItems="center">
        <Button type="submit" loading={busy}>
          Ghi vắng mặt
        </Button>
        {refusal !== null && (
          <Typography role="alert" textColor="danger600">
            {refusal}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}

import type { ContributorUnits, InviteBody } from '@toasoan/contracts';
import { Box, Button, Combobox, ComboboxOption, Field, Flex, Grid, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useResource, useSend } from '../use-resource';

export interface InviteFormProps {
  onCancel: () => void;
  onInvited: () => void;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Whom, by which address, for which unit. What was typed stays until the server has taken it. */
export function InviteForm({ onCancel, onInvited }: InviteFormProps) {
  const send = useSend();
  const { toggleNotification } = useNotification();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [phone, setPhone] = useState('');
  const [unitId, setUnitId] = useState('');
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { data } = useResource<ContributorUnits>(`/editorial/contributor-units?q=${encodeURIComponent(typed)}`);

  const errors = {
    name: name.trim().length < 2 ? 'Hãy ghi họ tên.' : null,
    email: EMAIL.test(email.trim()) ? null : 'Hãy ghi địa chỉ thư điện tử, ví dụ hoa@congty.vn.',
    unit: unitId === '' ? 'Hãy chọn đơn vị.' : null,
  };
  const shown = (error: string | null): string | false => (checked && error !== null ? error : false);

  const invite = async () => {
    setChecked(true);
    if (Object.values(errors).some((error) => error !== null)) return;
    setBusy(true);
    const number = phone.trim();
    const body: InviteBody = { name, email: email.trim(), unitId, ...(number === '' ? {} : { phone: number }) };
    const sent = await send('post', '/editorial/contributors', body);
    setBusy(false);
    if (!sent.ok) {
      setRefusal(sent.words);
      return;
    }
    toggleNotification({ type: 'success', message: `Đã mời ${name.trim()}.` });
    onInvited();
  };

  return (
    <Box
      tag="form"
      background="neutral0"
      hasRadius
      padding={6}
      marginBottom={6}
      shadow="tableShadow"
      aria-label="Mời cộng tác viên"
      noValidate
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void invite();
      }}
    >
      <Typography tag="h2" variant="delta">
        Mời cộng tác viên
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingTop={1}>
        Người được mời nhận thư có liên kết để nhận lời, dùng một lần trong 7 ngày.
      </Typography>
      <Grid.Root gap={4} paddingTop={4}>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root required error={shown(errors.name)}>
            <Field.Label>Họ tên</Field.Label>
            <TextInput
              value={name}
              maxLength={80}
              onChange={(event) => {
                setName(event.target.value);
              }}
            />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root required error={shown(errors.unit)}>
            <Field.Label>Gửi tin cho đơn vị</Field.Label>
            <Combobox
              placeholder="Gõ vài chữ của tên đơn vị"
              value={unitId}
              autocomplete="none"
              noOptionsMessage={() => 'Không có đơn vị nào của bạn mang tên này.'}
              onChange={(id) => {
                setUnitId(id ?? '');
              }}
              onInputChange={(event) => {
                setTyped(event.target.value);
              }}
              onClear={() => {
                setUnitId('');
                setTyped('');
              }}
            >
              {(data?.units ?? []).map((unit) => (
                <ComboboxOption key={unit.id} value={unit.id}>
                  {unit.name}
                </ComboboxOption>
              ))}
            </Combobox>
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root required error={shown(errors.email)}>
            <Field.Label>Thư điện tử</Field.Label>
            <TextInput
              type="email"
              value={email}
              maxLength={190}
              autoComplete="off"
              onChange={(event) => {
                setEmail(event.target.value);
              }}
            />
            <Field.Error />
          </Field.Root>
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Field.Root hint="Không bắt buộc.">
            <Field.Label>Điện thoại</Field.Label>
            <TextInput
              type="tel"
              value={phone}
              maxLength={20}
              autoComplete="off"
              onChange={(event) => {
                setPhone(event.target.value);
              }}
            />
            <Field.Hint />
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
      <Flex gap={2} paddingTop={4} alignItems="center" wrap="wrap">
        <Button type="submit" loading={busy}>
          Gửi lời mời
        </Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          Thôi
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

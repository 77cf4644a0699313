import type { Addressees, DispatchDetail, DispatchDraft } from '@toasoan/contracts';
import { Box, Button, Checkbox, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type ReactNode, useRef, useState } from 'react';
import { useSend } from '../use-resource';
import { AddresseePicker } from './addressee-picker';
import { linesOf } from './dispatch-words';
import type { DispatchProps } from './dispatch-view';
import { htmlFromMarks, marksFromHtml } from './light-marks';

type Typed = Omit<DispatchDraft, 'addresseeLines' | 'recipients' | 'signerTitles'> &
  Record<'addresseeLines' | 'recipients' | 'signerTitles' | 'body', string>;

const typedOf = (draft: DispatchDraft): Typed => ({
  ...draft,
  addresseeLines: draft.addresseeLines.join('\n'),
  recipients: draft.recipients.join('\n'),
  signerTitles: draft.signerTitles.join('\n'),
  body: marksFromHtml(draft.bodyHtml),
});

/** What is not touched goes back as it came, down to its markup. */
function draftOf({ body, ...typed }: Typed, before: DispatchDraft): DispatchDraft {
  return {
    ...typed,
    addresseeLines: linesOf(typed.addresseeLines),
    recipients: linesOf(typed.recipients),
    signerTitles: linesOf(typed.signerTitles),
    bodyHtml: body === marksFromHtml(before.bodyHtml) ? before.bodyHtml : htmlFromMarks(body),
    ownNumber: typed.ownNumber === '' ? null : typed.ownNumber,
    deadline: typed.deadline === '' ? null : typed.deadline,
  };
}

export interface DraftFormProps extends DispatchProps {
  /** Whether something is typed that is not saved: that would not be issued. */
  onDirty: (dirty: boolean) => void;
}

/** Everything that is printed, line by line; saved before it is issued. */
export function DraftForm({ detail, base, put, onDirty }: DraftFormProps) {
  const send = useSend();
  const { toggleNotification } = useNotification();
  const [typed, setTyped] = useState(() => typedOf(detail.draft));
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  const set = (change: Partial<Typed>) => {
    setTyped((old) => ({ ...old, ...change }));
    onDirty(true);
  };
  const save = async () => {
    setBusy(true);
    const body = { ...draftOf(typed, detail.draft), revision: detail.revision };
    const sent = await send<DispatchDetail>('put', base, body);
    setBusy(false);
    if (sent.ok) {
      put(sent.data);
      setTyped(typedOf(sent.data.draft));
      onDirty(false);
    }
    toggleNotification(
      sent.ok ? { type: 'success', message: 'Đã lưu bản nháp.' } : { type: 'danger', message: sent.words },
    );
  };
  const pick = async (unitIds: string[]) => {
    set({ addresseeIds: unitIds });
    asked.current += 1;
    const question = asked.current;
    const sent = await send<Addressees>('post', '/editorial/dispatches/addressees', { unitIds });
    // An answer to an older choice comes too late.
    if (question !== asked.current) return;
    if (sent.ok) set({ addresseeLines: sent.data.lines.join('\n') });
    else toggleNotification({ type: 'danger', message: sent.words });
  };
  const line = (label: string, name: 'subject' | 'place' | 'signer', hint?: string) => (
    <Labelled label={label} {...(hint === undefined ? {} : { hint })}>
      <TextInput
        value={typed[name]}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          set({ [name]: event.target.value });
        }}
      />
    </Labelled>
  );
  const several = (label: string, name: 'addresseeLines' | 'recipients' | 'signerTitles' | 'body', hint: string) => (
    <Labelled label={label} hint={hint}>
      <Textarea
        rows={name === 'body' ? 16 : Math.max(2, typed[name].split('\n').length)}
        value={typed[name]}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => {
          set({ [name]: event.target.value });
        }}
      />
    </Labelled>
  );
  return (
    <Box
      tag="form"
      background="neutral0"
      hasRadius
      padding={6}
      shadow="tableShadow"
      aria-label="Sửa bản nháp"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {line('Trích yếu', 'subject', 'Sau chữ «V/v».')}
        <AddresseePicker units={detail.units} chosen={typed.addresseeIds} onChange={(ids) => void pick(ids)} />
        {several(
          'Kính gửi, như bản in',
          'addresseeLines',
          'Mỗi dòng một nơi. Đổi đơn vị ở trên thì các dòng này viết lại.',
        )}
        {several('Nội dung', 'body', 'Dòng trống tách đoạn; **đậm**, _nghiêng_. Kết thúc bằng «./.».')}
        {several('Nơi nhận', 'recipients', 'Mỗi dòng một nơi.')}
        <Flex gap={4} wrap="wrap" alignItems="flex-start">
          <Box flex="1 1 24rem">{several('Chức danh trên chữ ký', 'signerTitles', 'Mỗi dòng một chức danh.')}</Box>
          <Box flex="1 1 24rem">{line('Người ký', 'signer')}</Box>
        </Flex>
        <Flex gap={4} wrap="wrap" alignItems="flex-start">
          <Box flex="1 1 18rem">{line('Nơi ban hành', 'place')}</Box>
          <Box flex="1 1 18rem">
            <DayField
              label="Ngày ban hành"
              value={typed.issuedOn}
              onChange={(issuedOn) => {
                set({ issuedOn });
              }}
            />
          </Box>
          <Box flex="1 1 18rem">
            <DayField
              label="Hạn xác nhận (không bắt buộc)"
              value={typed.deadline ?? ''}
              onChange={(deadline) => {
                set({ deadline });
              }}
            />
          </Box>
          <Box flex="1 1 18rem">
            <Labelled label="Số ghi tay" hint={`Để trống: lấy số tiếp theo, hiện là ${detail.paper.number}.`}>
              <TextInput
                value={typed.ownNumber ?? ''}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
                  set({ ownNumber: event.target.value });
                }}
              />
            </Labelled>
          </Box>
        </Flex>
        <Checkbox
          checked={typed.publish}
          onCheckedChange={(publish: boolean | 'indeterminate') => {
            set({ publish: publish === true });
          }}
        >
          Khi phát hành, đưa luôn lên trang tin
        </Checkbox>
        <Flex gap={3} alignItems="center">
          <Button type="submit" loading={busy}>
            Lưu và xem lại
          </Button>
          <Typography variant="pi" textColor="neutral600">
            Bản xem trước bên dưới là bản đã lưu.
          </Typography>
        </Flex>
      </Flex>
    </Box>
  );
}

function DayField({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <Labelled label={label}>
      <TextInput
        type="date"
        value={value}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          onChange(event.target.value);
        }}
      />
    </Labelled>
  );
}

function Labelled({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <Field.Root {...(hint === undefined ? {} : { hint })}>
      <Field.Label>{label}</Field.Label>
      {children}
      <Field.Hint />
    </Field.Root>
  );
}

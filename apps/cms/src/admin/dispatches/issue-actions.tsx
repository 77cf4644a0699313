import type { DispatchDetail } from '@toasoan/contracts';
import { Button, Flex } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { Dialog } from '@strapi/design-system';
import { useState } from 'react';
import { useSend } from '../use-resource';
import type { DispatchProps } from './dispatch-view';

/** The steps that can't be taken back, each asked about once more. */
export function IssueActions({ detail, base, put, onGone }: DispatchProps & { onGone: () => void }) {
  const send = useSend();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const { line, paper } = detail;

  const act = async (path: 'issue' | 'publish', done: string) => {
    setBusy(true);
    const sent = await send<DispatchDetail>('post', `${base}/${path}`);
    setBusy(false);
    if (sent.ok) put(sent.data);
    toggleNotification(sent.ok ? { type: 'success', message: done } : { type: 'danger', message: sent.words });
  };
  const drop = async () => {
    setBusy(true);
    const sent = await send('del', base);
    setBusy(false);
    if (sent.ok) onGone();
    else toggleNotification({ type: 'danger', message: sent.words });
  };

  if (line.issued) {
    if (line.public) return null;
    return (
      <Flex>
        <Asked
          label="Đưa lên trang"
          question="Đưa công văn này lên trang tin cho mọi người xem?"
          busy={busy}
          onYes={() => void act('publish', 'Đã đưa lên trang.')}
        />
      </Flex>
    );
  }
  return (
    <Flex gap={3} wrap="wrap">
      <Asked
        label="Phát hành"
        primary
        question={`Phát hành với số ${paper.number}, gửi ${String(line.addressed)} đơn vị? Sau đó công văn không sửa, không xóa được.`}
        busy={busy}
        onYes={() => void act('issue', 'Đã phát hành. Các đơn vị được báo ngay.')}
      />
      <Asked
        label="Bỏ bản nháp"
        question="Bỏ bản nháp này? Lời đã soạn sẽ mất."
        busy={busy}
        onYes={() => void drop()}
      />
    </Flex>
  );
}

interface AskedProps {
  label: string;
  question: string;
  primary?: boolean;
  busy: boolean;
  onYes: () => void;
}

function Asked({ label, question, primary = false, busy, onYes }: AskedProps) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={primary ? 'default' : 'secondary'} loading={busy}>
          {label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title={label} onConfirm={onYes}>
        {question}
      </ConfirmDialog>
    </Dialog.Root>
  );
}

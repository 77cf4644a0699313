import type { DispatchDetail } from '@toasoan/contracts';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { Dialog } from '@strapi/design-system';
import { useState } from 'react';
import { useSend } from '../use-resource';
import type { DispatchProps } from './dispatch-view';

export interface IssueActionsProps extends DispatchProps {
  onGone: () => void;
  /** The form has words that are not saved; what is issued is what is saved. */
  dirty: boolean;
}

/** The steps that can't be taken back, each asked about once more. */
export function IssueActions({ detail, base, put, onGone, dirty }: IssueActionsProps) {
  const send = useSend();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const { line, paper, missing } = detail;

  const act = async (path: 'issue' | 'publish', done: string) => {
    setBusy(true);
    const body = path === 'issue' ? { revision: detail.revision } : undefined;
    const sent = await send<DispatchDetail>('post', `${base}/${path}`, body);
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
    <Flex gap={3} wrap="wrap" alignItems="center">
      <Asked
        label="Phát hành"
        primary
        disabled={dirty || missing.length > 0}
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
      {dirty && (
        <Typography variant="pi" textColor="warning700" role="status">
          Có chỗ vừa sửa chưa lưu. Hãy bấm «Lưu và xem lại» rồi phát hành.
        </Typography>
      )}
    </Flex>
  );
}

interface AskedProps {
  label: string;
  question: string;
  primary?: boolean;
  disabled?: boolean;
  busy: boolean;
  onYes: () => void;
}

function Asked({ label, question, primary = false, disabled = false, busy, onYes }: AskedProps) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant={primary ? 'default' : 'secondary'} loading={busy} disabled={disabled}>
          {label}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog title={label} onConfirm={onYes}>
        {question}
      </ConfirmDialog>
    </Dialog.Root>
  );
}

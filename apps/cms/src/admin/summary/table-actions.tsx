import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { DialogNo } from '../dialog-no';
import { useState } from 'react';
import type { IssuedHead, ThinTable } from '../../summary-tables/answers';
import { WordsField } from '../article-desk/words-field';
import { refusalWords } from '../refusal-words';

type Verb = 'issue' | 'amend' | 'public';

export interface TableActionsProps {
  table: ThinTable;
  /** The issued table that is looked at; null: the figures of today. */
  head: IssuedHead | null;
  /** Of these figures of today a table was issued already. */
  standing: IssuedHead | null;
  /** Shows an issued table, or reads the one at hand again. */
  show: (documentId: string) => void;
}

/** The verbs of the page, each asked once more in words of what follows from it. */
export function TableActions({ table, head, standing, show }: TableActionsProps) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [asked, setAsked] = useState<Verb | null>(null);
  const [because, setBecause] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const words = asked === null ? null : wordsOf(asked, table, head);

  const carryOut = async () => {
    setChecked(true);
    if (asked === null || (asked === 'amend' && because.trim() === '')) return;
    setBusy(true);
    try {
      const { path, body } = requestOf(asked, table, head, because.trim());
      const { data } = await post<{ documentId?: string }>(path, body);
      toggleNotification({ type: 'success', message: wordsOf(asked, table, head).done });
      setAsked(null);
      setBecause('');
      setChecked(false);
      show(data.documentId ?? head?.documentId ?? '');
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalWords(error) });
    }
    setBusy(false);
  };
  const ask = (verb: Verb, label: string, variant: 'default' | 'secondary') => (
    <Button
      type="button"
      variant={variant}
      onClick={() => {
        setAsked(verb);
      }}
    >
      {label}
    </Button>
  );

  return (
    <Flex gap={2} wrap="wrap">
      {head === null && standing === null && ask('issue', 'Phát hành', 'default')}
      {head?.latest === true && ask('amend', 'Phát hành bản sửa đổi', 'secondary')}
      {head !== null && ask('public', head.public ? 'Thôi công khai' : 'Công khai trên trang tin', 'secondary')}
      <Dialog.Root
        open={asked !== null}
        onOpenChange={(open) => {
          if (!open) setAsked(null);
        }}
      >
        <Dialog.Content>
          <Dialog.Header>{words?.title}</Dialog.Header>
          <Dialog.Body icon={<WarningCircle fill="warning600" />}>
            <Flex direction="column" alignItems="stretch" gap={4} width="100%">
              <Typography>{words?.words}</Typography>
              {asked === 'amend' && (
                <WordsField
                  label="Lý do sửa đổi"
                  value={because}
                  required
                  error={checked && because.trim() === '' ? 'Hãy ghi lý do.' : undefined}
                  maxLength={4000}
                  onChange={setBecause}
                />
              )}
            </Flex>
          </Dialog.Body>
          <Dialog.Footer>
            <DialogNo />
            <Button type="button" fullWidth loading={busy} onClick={() => void carryOut()}>
              {words?.label}
            </Button>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </Flex>
  );
}

function requestOf(verb: Verb, table: ThinTable, head: IssuedHead | null, because: string) {
  const issued = `/editorial/summary-tables/${head?.documentId ?? ''}`;
  switch (verb) {
    case 'issue':
      return { path: '/editorial/summary/issue', body: { from: table.from, to: table.to, grouping: table.grouping } };
    case 'amend':
      return { path: `${issued}/amend`, body: { because } };
    case 'public':
      return { path: `${issued}/public`, body: { public: head?.public !== true } };
  }
}

function wordsOf(verb: Verb, { periodName }: ThinTable, head: IssuedHead | null) {
  switch (verb) {
    case 'issue':
      return {
        title: 'Phát hành bảng tổng hợp',
        words: `Số liệu ${periodName} được chốt như đang thấy, đánh số và không đổi nữa, dù tin bài, đơn vị hay quy chế thay đổi về sau.`,
        label: 'Phát hành',
        done: 'Đã phát hành bảng tổng hợp.',
      };
    case 'amend':
      return {
        title: `Phát hành bản sửa đổi của bảng số ${head?.number ?? ''}`,
        words: 'Bản mới lấy số liệu hiện tại, ghi rõ đã thay đổi những gì. Bản cũ vẫn giữ nguyên.',
        label: 'Phát hành bản sửa đổi',
        done: 'Đã phát hành bản sửa đổi.',
      };
    case 'public':
      return head?.public === true
        ? {
            title: 'Thôi công khai bảng này',
            words: 'Bạn đọc không xem được bảng này nữa. Bảng vẫn còn nguyên ở đây.',
            label: 'Thôi công khai',
            done: 'Bảng không còn công khai.',
          }
        : {
            title: 'Công khai bảng này',
            words: 'Ai cũng xem được bảng này, với tên và kết quả của mọi đơn vị.',
            label: 'Công khai',
            done: 'Bảng đã công khai.',
          };
  }
}

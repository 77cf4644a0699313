import type { OutboxItem, OutboxState } from '@toasoan/contracts';
import {
  Box,
  Button,
  EmptyStateLayout,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Status,
  Table,
  Tbody,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { formatDateTime } from '@toasoan/vietnamese';
import { useState } from 'react';
import { ReleasesSection } from '../releases/releases-section';
import { OUTBOX_STATE_WORDS, attemptWords, errorWords, eventWords, stateWords, subscriberWords } from './outbox-words';
import { useOutbox } from './use-outbox';
import { TableHead } from '../table-head';

const COLUMNS = ['Trạng thái', 'Nội dung', 'Gửi tới', 'Lần gửi', 'Lỗi gần nhất', 'Tạo lúc'];
const CHOICES: readonly (OutboxState | 'all')[] = ['all', 'pending', 'delivering', 'failing', 'delivered'];

/** What was approved and is on its way to the public site, and what is stuck. */
export function OutboxPage() {
  const [state, setState] = useState<OutboxState | 'all'>('all');
  const { items, failed, retry } = useOutbox(state);

  return (
    <Page.Main>
      <Page.Title>Hàng đợi xuất bản</Page.Title>
      <Layouts.Header
        title="Hàng đợi xuất bản"
        subtitle="Bản phát hành mà bạn đọc đang thấy, rồi từng lần đăng và gỡ. Dòng gửi chưa được sẽ tự gửi lại."
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <ReleasesSection />
          <Typography tag="h2" variant="delta">
            Từng lần đăng và gỡ
          </Typography>
          <Box maxWidth="26rem">
            <SingleSelect
              aria-label="Lọc theo trạng thái"
              value={state}
              onChange={(chosen) => {
                setState(chosen as OutboxState | 'all');
              }}
            >
              {CHOICES.map((choice) => (
                <SingleSelectOption key={choice} value={choice}>
                  {choice === 'all' ? 'Mọi trạng thái' : OUTBOX_STATE_WORDS[choice].words}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Box>
          {failed && (
            <Typography role="alert" textColor="danger600">
              Không đọc được hàng đợi. Trang sẽ tự thử lại sau vài giây.
            </Typography>
          )}
          <Rows items={items} retry={retry} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Rows({ items, retry }: { items: OutboxItem[] | null; retry: (id: number) => Promise<boolean> }) {
  if (items === null) return <Page.Loading />;
  if (items.length === 0)
    return <EmptyStateLayout content="Không có gì đang chờ gửi: trang tin đã nhận mọi thay đổi." />;
  return (
    <Table colCount={COLUMNS.length + 1} rowCount={items.length + 1}>
      <TableHead columns={[...COLUMNS, 'Việc']} />
      <Tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} retry={retry} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ item, retry }: { item: OutboxItem; retry: (id: number) => Promise<boolean> }) {
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const { words, colour } = stateWords(item);
  const send = async () => {
    setBusy(true);
    const done = await retry(item.id);
    setBusy(false);
    toggleNotification(
      done
        ? { type: 'success', message: 'Đã xếp gửi lại.' }
        : { type: 'danger', message: 'Chưa gửi lại được. Hãy thử lại.' },
    );
  };
  return (
    <Tr>
      <Td>
        <Status variant={colour} size="S">
          <Typography>{words}</Typography>
        </Status>
      </Td>
      <Td>
        <Typography tag="p" ellipsis maxWidth="32rem" title={item.title}>
          {item.title}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {eventWords(item)}, bản {item.revision}
        </Typography>
      </Td>
      <Td>
        <Typography>{subscriberWords(item.subscriber)}</Typography>
      </Td>
      <Td>
        <Typography>{attemptWords(item)}</Typography>
      </Td>
      <Td>
        <Typography tag="p" ellipsis maxWidth="24rem" title={errorWords(item.lastError)}>
          {errorWords(item.lastError)}
        </Typography>
      </Td>
      <Td>
        <Typography>{formatDateTime(item.createdAt)}</Typography>
      </Td>
      <Td>
        {(item.state === 'failing' || item.state === 'pending') && (
          <Button
            size="S"
            variant="tertiary"
            loading={busy}
            onClick={() => {
              void send();
            }}
          >
            Gửi lại ngay
          </Button>
        )}
      </Td>
    </Tr>
  );
}

export default OutboxPage;

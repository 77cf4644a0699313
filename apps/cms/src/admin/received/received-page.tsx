import type { ReceivedDispatch, ReceivedList } from '@toasoan/contracts';
import { Box, EmptyStateLayout, Flex, Status, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { formatDay } from '@toasoan/vietnamese';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { useListKeys } from '../inbox/use-list-keys';
import { LoadFailed } from '../load-failed';
import { useResource } from '../use-resource';
import { ReceivedView } from './received-view';
import { setUnconfirmed } from './unconfirmed-count';

const REFRESH_MS = 60_000;

/** The dispatches that came to this person's units, what is not confirmed first. */
export function ReceivedPage() {
  const [params] = useSearchParams();
  const open = params.get('cong-van');
  return open === null ? <List /> : <ReceivedView key={open} documentId={open} />;
}

function List() {
  const { data, failed, reload } = useResource<ReceivedList>('/editorial/received', REFRESH_MS);
  useEffect(() => {
    if (data !== null) setUnconfirmed(data.unconfirmed);
  }, [data]);
  return (
    <Page.Main>
      <Page.Title>Công văn đến</Page.Title>
      <Layouts.Header
        title="Công văn đến"
        subtitle="Công văn gửi đơn vị của bạn. Mỗi đơn vị xác nhận một lần là đã nhận và đọc."
      />
      <Layouts.Content>
        {failed && <LoadFailed reload={reload} />}
        {data === null ? !failed && <Page.Loading /> : <Dispatches dispatches={data.dispatches} />}
      </Layouts.Content>
    </Page.Main>
  );
}

function Dispatches({ dispatches }: Pick<ReceivedList, 'dispatches'>) {
  const ref = useRef<HTMLUListElement>(null);
  useListKeys(ref);
  if (dispatches.length === 0) return <EmptyStateLayout content="Chưa có công văn nào gửi đơn vị của bạn." />;
  return (
    <Box tag="ul" ref={ref} aria-label="Công văn đến">
      <Flex direction="column" alignItems="stretch" gap={2}>
        {dispatches.map((dispatch) => (
          <Row key={dispatch.documentId} dispatch={dispatch} />
        ))}
      </Flex>
    </Box>
  );
}

function Row({ dispatch }: { dispatch: ReceivedDispatch }) {
  const { documentId, number, subject, issuerName, issuedOn, deadline, units } = dispatch;
  const owing = units.filter(({ confirmedAt }) => confirmedAt === null);
  return (
    <Box tag="li" background="neutral0" hasRadius padding={4} shadow="tableShadow">
      <Flex gap={3} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 24rem" minWidth={0}>
          <Typography
            tag={Link}
            to={`?cong-van=${encodeURIComponent(documentId)}`}
            data-row-link
            variant="delta"
            textColor="primary600"
            fontWeight={owing.length > 0 ? 'bold' : 'regular'}
            style={{ overflowWrap: 'anywhere' }}
          >
            Số {number}: {subject}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {issuerName} · ngày {formatDay(issuedOn)}
            {deadline !== null && ` · hạn xác nhận ${formatDay(deadline)}`}
          </Typography>
        </Flex>
        <Status variant={owing.length > 0 ? 'warning' : 'success'} size="S">
          <Typography variant="pi" fontWeight="semiBold">
            {owing.length > 0 ? 'Chưa xác nhận' : 'Đã xác nhận'}
          </Typography>
        </Status>
      </Flex>
    </Box>
  );
}

export default ReceivedPage;

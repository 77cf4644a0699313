import type { ReceivedDetail } from '@toasoan/contracts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { formatDateTime, formatDay } from '@toasoan/vietnamese';
import { useState } from 'react';
import { BackLink } from '../back-link';
import { AnnexView } from '../dispatches/annex-view';
import { PaperView } from '../dispatches/paper-view';
import { LoadFailed } from '../load-failed';
import { useResource, useSend } from '../use-resource';

/** One dispatch to be read, and "Đã nhận và đọc" for each unit of this person that it came to. */
export function ReceivedView({ documentId }: { documentId: string }) {
  const base = `/editorial/received/${encodeURIComponent(documentId)}`;
  const { data, failed, reload, put } = useResource<ReceivedDetail>(base);
  return (
    <Page.Main>
      <Page.Title>{data ? `Công văn số ${data.number}` : 'Công văn'}</Page.Title>
      <Layouts.Header
        title={data ? `Công văn số ${data.number}` : 'Công văn'}
        subtitle={data ? `${data.issuerName}, ngày ${formatDay(data.issuedOn)}` : ''}
        navigationAction={<BackLink to="/cong-van-den">Công văn đến</BackLink>}
      />
      <Layouts.Content>
        {failed && data === null && <LoadFailed reload={reload} />}
        {data === null ? (
          !failed && <Page.Loading />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Confirmations detail={data} base={base} put={put} />
            <Files files={data.files} />
            <PaperView paper={data.paper} />
            {data.annex !== null && <AnnexView annex={data.annex} />}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

interface ConfirmationsProps {
  detail: ReceivedDetail;
  base: string;
  put: (detail: ReceivedDetail) => void;
}

function Confirmations({ detail, base, put }: ConfirmationsProps) {
  const send = useSend();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<string | null>(null);
  const confirm = async (unitId: string) => {
    setBusy(unitId);
    const sent = await send<ReceivedDetail>('post', `${base}/confirm`, { unitId });
    setBusy(null);
    if (sent.ok) put(sent.data);
    toggleNotification(
      sent.ok
        ? { type: 'success', message: 'Đã xác nhận. Ban Biên tập biết đơn vị đã nhận và đọc.' }
        : { type: 'danger', message: sent.words },
    );
  };
  return (
    <Box background="neutral0" hasRadius padding={4} shadow="tableShadow" role="status">
      <Flex direction="column" alignItems="stretch" gap={3}>
        {detail.units.map(({ id, name, confirmedBy, confirmedAt }) => (
          <Flex key={id} gap={3} alignItems="center" justifyContent="space-between" wrap="wrap">
            <Box>
              <Typography tag="p" fontWeight="semiBold">
                {name}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {confirmedAt === null
                  ? detail.deadline === null
                    ? 'Chưa ai xác nhận đã nhận và đọc.'
                    : `Chưa ai xác nhận. Hạn: hết ngày ${formatDay(detail.deadline)}.`
                  : `${confirmedBy ?? ''} xác nhận lúc ${formatDateTime(confirmedAt)}.`}
              </Typography>
            </Box>
            {confirmedAt === null && (
              <Button startIcon={<Check />} loading={busy === id} onClick={() => void confirm(id)}>
                Đã nhận và đọc
              </Button>
            )}
          </Flex>
        ))}
      </Flex>
    </Box>
  );
}

export function Files({ files }: Pick<ReceivedDetail, 'files'>) {
  if (files.length === 0) return null;
  return (
    <Flex gap={3} wrap="wrap" tag="nav" aria-label="Tệp của công văn">
      {files.map(({ name, path }) => (
        <Typography key={path} tag="a" href={path} download={name} textColor="primary600">
          Tải {name}
        </Typography>
      ))}
    </Flex>
  );
}

import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { formatDateTime } from '@toasoan/vietnamese';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { IssuedHead } from '../../summary-tables/answers';
import type { AddressHandle } from './use-summary-address';

const SHOWN = 6;

export interface IssuedBannerProps {
  head: IssuedHead;
  versions: readonly IssuedHead[];
  to: AddressHandle['to'];
}

/** What is looked at is a record: its number and version, who issued it, what it changed, and how to tell it is whole. */
export function IssuedBanner({ head, versions, to }: IssuedBannerProps) {
  const newest = versions.find(({ latest }) => latest);
  return (
    <Box background="neutral0" hasRadius padding={5} shadow="tableShadow" tag="section" aria-label="Bảng đã phát hành">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={3} alignItems="center" wrap="wrap">
          <Typography tag="h2" variant="delta">
            Số {head.number}
            {versions.length > 1 && `, bản ${String(head.version)}`}
          </Typography>
          <Status variant={head.public ? 'success' : 'secondary'} size="S">
            <Typography variant="pi" fontWeight="bold">
              {head.public ? 'Đang công khai' : 'Chưa công khai'}
            </Typography>
          </Status>
        </Flex>
        <Typography>
          {head.issuedBy} phát hành lúc {formatDateTime(head.issuedAt)}. Số liệu chốt tại lúc đó, không đổi nữa.
        </Typography>
        {newest !== undefined && !head.latest && (
          <Typography role="note" textColor="warning700">
            Đã có bản mới hơn.{' '}
            <Typography tag={Link} textColor="primary600" to={to({ issued: newest.documentId })}>
              Xem bản {newest.version}
            </Typography>
          </Typography>
        )}
        {head.amendedBecause !== null && <Changes head={head} />}
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          Mã kiểm tra: {head.checksum}
        </Typography>
        <Flex gap={4} wrap="wrap">
          <Typography tag={Link} textColor="primary600" to={to({ issued: null })}>
            Xem số liệu hiện tại của kỳ này
          </Typography>
          {versions
            .filter(({ documentId }) => documentId !== head.documentId)
            .map(({ documentId, version }) => (
              <Typography tag={Link} textColor="primary600" key={documentId} to={to({ issued: documentId })}>
                Bản {version}
              </Typography>
            ))}
        </Flex>
      </Flex>
    </Box>
  );
}

function Changes({ head: { amendedBecause, changes } }: { head: IssuedHead }) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? changes : changes.slice(0, SHOWN);
  return (
    <Box>
      <Typography tag="p">Lý do sửa đổi: {amendedBecause}</Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {shown.map((change) => (
          <Typography tag="li" variant="pi" key={change}>
            {change}
          </Typography>
        ))}
      </Box>
      {changes.length > SHOWN && (
        <Typography
          tag="button"
          type="button"
          variant="pi"
          textColor="primary600"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole);
          }}
        >
          {whole ? 'Thu gọn' : `Xem cả ${String(changes.length)} thay đổi`}
        </Typography>
      )}
    </Box>
  );
}

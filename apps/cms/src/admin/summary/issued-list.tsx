import { Box, Typography } from '@strapi/design-system';
import { formatDateTime } from '@toasoan/vietnamese';
import { Link } from 'react-router-dom';
import type { IssuedHead } from '../../summary-tables/answers';
import type { AddressHandle } from './use-summary-address';

/** Every table that was issued, the newest first, in the version that holds. */
export function IssuedList({ tables, to }: { tables: readonly IssuedHead[]; to: AddressHandle['to'] }) {
  const latest = tables.filter((table) => table.latest);
  return (
    <Box tag="section" aria-label="Các bảng đã phát hành">
      <Typography tag="h2" variant="delta">
        Các bảng đã phát hành
      </Typography>
      {latest.length === 0 ? (
        <Typography tag="p" textColor="neutral600" paddingTop={2}>
          Chưa phát hành bảng nào.
        </Typography>
      ) : (
        <Box tag="ul" paddingTop={2}>
          {latest.map(
            ({ documentId, number, version, title, issuedAt, issuedBy, periodFrom, periodTo, grouping, ...table }) => (
              <Box tag="li" key={documentId} paddingTop={1} paddingBottom={1}>
                <Typography
                  tag={Link}
                  textColor="primary600"
                  to={to({ from: periodFrom, to: periodTo, grouping, issued: documentId, comparing: false })}
                >
                  Số {number}: {title}
                </Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {[
                    version > 1 ? `bản ${String(version)}` : null,
                    `${issuedBy}, ${formatDateTime(issuedAt)}`,
                    table.public ? 'đang công khai' : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
              </Box>
            ),
          )}
        </Box>
      )}
    </Box>
  );
}

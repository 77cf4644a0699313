import type { ArticleDesk } from '@toasoan/contracts';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { receiptSteps } from './desk-words';
import { SitePinBanner } from '../releases/site-pin-banner';
import { StepLine } from './step-line';

/** How far a publication is on its way to the public address. */
export function ReceiptLine({ receipt, live }: { receipt: NonNullable<ArticleDesk['receipt']>; live: boolean }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%" data-testid="desk-receipt">
      <Box tag="ol">
        {receiptSteps(receipt, live).map((step) => (
          <StepLine key={step.words} step={step} />
        ))}
      </Box>
      {receipt.message !== null && (
        <Typography variant="pi" textColor="danger600">
          {receipt.message}
        </Typography>
      )}
      {receipt.phase !== 'live' && <SitePinBanner />}
      {receipt.phase === 'late' && live && (
        <Typography variant="pi">
          Trang tin chưa báo nhận. Bài vẫn nằm trong hàng đợi và sẽ tự lên khi trang chạy lại.
        </Typography>
      )}
      {receipt.url !== null && (
        <Link href={receipt.url} isExternal>
          {receipt.phase === 'held' ? 'Xem bản bạn đọc đang thấy' : 'Xem bài trên trang'}
        </Link>
      )}
    </Flex>
  );
}

import type { ArticleDesk } from '@toasoan/contracts';
import { Box, Flex, Link, Status, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import type { Step } from './desk-words';
import { STATE_WORDS, announcement, hasUnpublishedEdit, receiptSteps } from './desk-words';

/** The first answer: the state in words and colour, who has it, and how far it is on the way to the public address. */
export function WhereItIs({ desk }: { desk: ArticleDesk }) {
  const { words, colour } = STATE_WORDS[desk.state];
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%">
      <VisuallyHidden>
        <div role="status">{announcement(desk)}</div>
      </VisuallyHidden>
      <Status variant={colour} size="S" data-testid="desk-state" aria-hidden={false}>
        <Typography fontWeight="bold">{words}</Typography>
      </Status>
      {desk.stageName !== null && <Typography variant="pi">Bước: {desk.stageName}</Typography>}
      {desk.holder !== null && (
        <Typography variant="pi">
          Đang ở: <strong>{desk.holder.label}</strong>
        </Typography>
      )}
      {hasUnpublishedEdit(desk) && (
        <Typography variant="pi" textColor="warning700">
          Có nội dung đã sửa mà bạn đọc chưa thấy. Gửi duyệt lại để đăng.
        </Typography>
      )}
      {desk.receipt !== null && <ReceiptLine receipt={desk.receipt} />}
      {desk.publicUrl !== null && (
        <Link href={desk.publicUrl} isExternal>
          Xem bài trên trang
        </Link>
      )}
    </Flex>
  );
}

function ReceiptLine({ receipt }: { receipt: NonNullable<ArticleDesk['receipt']> }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={1} width="100%" data-testid="desk-receipt">
      <Box tag="ol">
        {receiptSteps(receipt).map((step) => (
          <StepLine key={step.words} step={step} />
        ))}
      </Box>
      {receipt.message !== null && (
        <Typography variant="pi" textColor="danger600">
          {receipt.message}
        </Typography>
      )}
      {receipt.phase === 'late' && (
        <Typography variant="pi">
          Trang tin chưa báo nhận. Bài vẫn nằm trong hàng đợi và sẽ tự lên khi trang chạy lại.
        </Typography>
      )}
      {receipt.phase === 'live' && receipt.url !== null && (
        <Link href={receipt.url} isExternal>
          Xem bài trên trang
        </Link>
      )}
    </Flex>
  );
}

function StepLine({ step: { words, mark } }: { step: Step }) {
  const colour = { done: 'success600', now: 'primary600', ahead: 'neutral500', failed: 'danger600' } as const;
  const Icon = mark === 'done' ? CheckCircle : mark === 'failed' ? WarningCircle : Clock;
  return (
    <Flex tag="li" gap={2} paddingTop={1} paddingBottom={1} aria-current={mark === 'now' ? 'step' : undefined}>
      <Icon fill={colour[mark]} aria-hidden width="1.6rem" height="1.6rem" />
      <Typography
        variant="pi"
        fontWeight={mark === 'ahead' ? 'regular' : 'semiBold'}
        textColor={mark === 'ahead' ? 'neutral600' : mark === 'failed' ? 'danger600' : 'neutral800'}
      >
        {words}
      </Typography>
    </Flex>
  );
}

import type { ArticleDesk } from '@toasoan/contracts';
import { Box, Flex, Link, Status, Typography, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { announcement, correctionWords, stageSteps, standingWords, withdrawalWords } from './desk-words';
import { ReceiptLine } from './receipt-line';
import { StepLine } from './step-line';
import { clockWords, dueWords } from './when';

/** The first answer: the state in words and colour, who has it, until when, and how far it is on its way. */
export function WhereItIs({ desk, now }: { desk: ArticleDesk; now: Date }) {
  const { words, colour } = standingWords(desk);
  const correction = correctionWords(desk);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%">
      <VisuallyHidden>
        <div role="status">{announcement(desk)}</div>
      </VisuallyHidden>
      <Status variant={colour} size="S" data-testid="desk-state" aria-hidden={false}>
        {/* Strapi's orange on cream is too faint to read; the ground says the colour. */}
        <Typography fontWeight="bold" textColor="neutral800">
          {words}
        </Typography>
      </Status>
      {correction !== null && (
        <Marked colour="danger600" title={correction}>
          {desk.correctionNote !== null && `Bạn đọc sẽ đọc: “${desk.correctionNote}”`}
        </Marked>
      )}
      {desk.emergency !== null && (
        <Marked
          colour="danger600"
          title={`Đăng khẩn, chờ duyệt lại: ${desk.emergency.by}, ${clockWords(desk.emergency.at, now)}`}
        >
          {desk.emergency.reason !== null && `Lý do: ${desk.emergency.reason}`}
        </Marked>
      )}
      {desk.scheduledFor !== null && (
        <Line>
          Tự lên trang lúc <strong>{clockWords(desk.scheduledFor, now)}</strong>
        </Line>
      )}
      {desk.withdrawal !== null && (
        <Marked
          colour="warning600"
          title={`Tự gỡ khỏi trang lúc ${clockWords(desk.withdrawal.at, now)}`}
          testId="desk-withdrawal"
        >
          {withdrawalWords(desk.withdrawal)}
        </Marked>
      )}
      <Review desk={desk} now={now} />
      {desk.receipt !== null && <ReceiptLine receipt={desk.receipt} live={desk.live} />}
      {desk.publicUrl !== null && (
        <Link href={desk.publicUrl} isExternal>
          Xem bài trên trang
        </Link>
      )}
    </Flex>
  );
}

/** Who has it since when and until when, and which stages it passes. */
function Review({ desk, now }: { desk: ArticleDesk; now: Date }) {
  const steps = stageSteps(desk);
  const ahead = desk.state === 'draft' || desk.state === 'returned' ? desk.stages : [];
  return (
    <>
      {desk.assignee !== null && (
        <Line>
          Đang do <strong>{desk.assignee.name}</strong> xử lý
        </Line>
      )}
      {desk.assignee === null && desk.holder !== null && (
        <Line>
          Đang ở: <strong>{desk.holder.label}</strong>
        </Line>
      )}
      {desk.stageEnteredAt !== null && <Line>Từ {clockWords(desk.stageEnteredAt, now)}</Line>}
      {desk.dueAt !== null && (
        <Typography
          variant="pi"
          fontWeight={desk.overdue ? 'bold' : 'regular'}
          textColor={desk.overdue ? 'danger600' : 'neutral800'}
          data-testid="desk-due"
        >
          {dueWords(desk.dueAt, now)}
        </Typography>
      )}
      {desk.escalatedTo !== null && <Line>Đã chuyển lên {desk.escalatedTo} vì quá hạn</Line>}
      {steps.length > 0 && (
        <Box tag="ol" aria-label="Các bước duyệt">
          {steps.map((step) => (
            <StepLine key={step.words} step={step} />
          ))}
        </Box>
      )}
      {steps.length === 0 && desk.stageName !== null && <Line>Bước: {desk.stageName}</Line>}
      {ahead.length > 0 && <Line>Sẽ qua: {ahead.join(' → ')}</Line>}
    </>
  );
}

const Line = ({ children }: { children: ReactNode }) => <Typography variant="pi">{children}</Typography>;

interface MarkedProps {
  colour: string;
  title: string;
  testId?: string;
  children: ReactNode;
}

/** What must not be overlooked: said in words, with a line of colour beside it. */
function Marked({ colour, title, testId, children }: MarkedProps) {
  return (
    <Box
      paddingLeft={3}
      borderStyle="solid"
      borderColor={colour}
      borderWidth="0 0 0 3px"
      width="100%"
      data-testid={testId}
    >
      <Typography variant="pi" fontWeight="bold" tag="p">
        {title}
      </Typography>
      {children !== false && (
        <Typography variant="pi" tag="p" style={{ overflowWrap: 'anywhere' }}>
          {children}
        </Typography>
      )}
    </Box>
  );
}

import type { QualityNotice } from '@toasoan/contracts';
import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { leadTo } from './lead-to';

/** The checklist: what keeps from publication, then advice. A line leads to its field. */
export function NoticeList({ notices, live }: { notices: readonly QualityNotice[]; live: boolean }) {
  const blocking = notices.filter(({ severity }) => severity === 'block');
  const advice = notices.filter(({ severity }) => severity === 'warn');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-testid="desk-checklist">
      {/* The numbers alone, when they change: who listens while typing is not read the list over and over. */}
      <VisuallyHidden>
        <div role="status">{live ? summary(blocking.length, advice.length) : ''}</div>
      </VisuallyHidden>
      {blocking.length > 0 ? (
        <Notices title="Cần bổ sung trước khi đăng" colour="danger600" notices={blocking} />
      ) : (
        <Flex gap={2}>
          <CheckCircle fill="success600" aria-hidden width="1.6rem" height="1.6rem" />
          <Typography variant="pi">Đủ điều kiện đăng</Typography>
        </Flex>
      )}
      {advice.length > 0 && <Notices title="Nên xem lại" colour="warning700" notices={advice} />}
      {live && (
        <Typography variant="pi" textColor="neutral600">
          Theo phần đang viết, chưa lưu.
        </Typography>
      )}
    </Flex>
  );
}

function summary(blocking: number, advice: number): string {
  const first = blocking === 0 ? 'Đủ điều kiện đăng' : `Còn ${String(blocking)} điều cần bổ sung`;
  return advice === 0 ? `${first}.` : `${first}, ${String(advice)} điều nên xem lại.`;
}

function Notices({ title, colour, notices }: { title: string; colour: string; notices: readonly QualityNotice[] }) {
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" textColor={colour}>
        {title}
      </Typography>
      <Points>
        {notices.map((notice, index) => (
          <li key={`${notice.code} ${String(index)}`}>
            <Line notice={notice} />
          </li>
        ))}
      </Points>
    </Box>
  );
}

function Line({ notice }: { notice: QualityNotice }) {
  const { message, field, article } = notice;
  return (
    <Typography variant="pi" tag="div">
      {field === undefined ? (
        message
      ) : (
        <Lead
          type="button"
          onClick={() => {
            leadTo(notice);
          }}
        >
          {message}
          <VisuallyHidden> Đến chỗ cần sửa.</VisuallyHidden>
        </Lead>
      )}
      {article !== undefined && (
        <>
          {' '}
          {/* In a tab of its own: what is typed here is not saved. */}
          <a href={articleAddress(article.documentId)} target="_blank" rel="noreferrer">
            Mở bài đó
            <VisuallyHidden> trong thẻ mới: {article.title}</VisuallyHidden>
          </a>
        </>
      )}
    </Typography>
  );
}

const articleAddress = (documentId: string): string =>
  `/admin/content-manager/collection-types/api::article.article/${encodeURIComponent(documentId)}`;

/** A button's first line is not its baseline, so the marks are set beside it by hand. */
const Points = styled.ul`
  display: grid;
  gap: 0.6rem;
  padding-top: 0.4rem;

  li {
    display: grid;
    grid-template-columns: 1.2rem 1fr;
  }
  li::before {
    content: '•' / '';
  }
`;

const Lead = styled.button`
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: left;
  cursor: pointer;
  text-decoration: underline dotted ${({ theme }) => theme.colors.neutral300};
  text-underline-offset: 0.3rem;

  &:hover {
    text-decoration: underline;
  }
`;

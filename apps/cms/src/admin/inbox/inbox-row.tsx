import type { InboxItem } from '@toasoan/contracts';
import { Badge, Box, Flex, Status, Typography } from '@strapi/design-system';
import { formatDateTime } from '@toasoan/vietnamese';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { STATE_WORDS } from '../article-desk/desk-words';
import { ENUM_WORDS } from '../field-words/enum-words';
import { assigneeWords, daysWords, dueWords, mainAction } from './inbox-words';

export const articlePath = (documentId: string): string =>
  `/content-manager/collection-types/api::article.article/${documentId}`;

/** One article of the list: what it is, whose, where it stands and since when, and the one thing to do. */
export function InboxRow({ item, now }: { item: InboxItem; now: Date }) {
  const to = articlePath(item.documentId);
  const { words, colour } = STATE_WORDS[item.state];
  const assignee = assigneeWords(item);
  return (
    <Box tag="li" background="neutral0" hasRadius padding={4} borderColor="neutral150">
      <Flex gap={4} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 28rem" minWidth={0}>
          <Typography
            tag={Link}
            to={to}
            variant="delta"
            textColor="primary600"
            data-row-link
            style={{ overflowWrap: 'anywhere' }}
          >
            {item.title === '' ? 'Chưa có tiêu đề' : item.title}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {joined(ENUM_WORDS[item.genre], item.unit?.name, item.writer)}
          </Typography>
          {item.live && item.state !== 'published' && <Badge>Bản đính chính của bài đã đăng</Badge>}
          {item.returnedWith !== null && item.returnedWith !== '' && (
            <Typography variant="pi" style={{ whiteSpace: 'pre-line' }}>
              “{item.returnedWith}”
            </Typography>
          )}
        </Flex>
        <Flex direction="column" alignItems="flex-start" gap={1} flex="0 1 20rem">
          <Status variant={item.overdue ? 'danger' : colour} size="S">
            <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
              {item.stageName ?? words}
            </Typography>
          </Status>
          <Detail>{joined(`Ở đây ${daysWords(item.days)}`, assignee)}</Detail>
          {item.dueAt !== null && <Detail strong={item.overdue}>{dueWords(item.dueAt, now)}</Detail>}
          {item.scheduledFor !== null && <Detail>Đăng lúc {formatDateTime(item.scheduledFor)}</Detail>}
          {item.withdrawalDueAt !== null && <Detail>Tự gỡ lúc {formatDateTime(item.withdrawalDueAt)}</Detail>}
        </Flex>
        <Typography tag={Link} to={to} tabIndex={-1} fontWeight="semiBold" textColor="primary600">
          {mainAction(item)}
        </Typography>
      </Flex>
    </Box>
  );
}

function Detail({ strong = false, children }: { strong?: boolean; children: ReactNode }) {
  return (
    <Typography
      variant="pi"
      textColor={strong ? 'danger600' : 'neutral600'}
      fontWeight={strong ? 'semiBold' : 'regular'}
    >
      {children}
    </Typography>
  );
}

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

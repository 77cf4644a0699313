import type { Notice } from '@toasoan/contracts';
import { Badge, Box, Button, Flex, Status, Typography } from '@strapi/design-system';
import { formatDateTime } from '@toasoan/vietnamese';
import { Link } from 'react-router-dom';
import { KIND_WORDS } from './notice-words';

const ARTICLES = '/content-manager/collection-types/api::article.article';

export interface NoticeItemProps {
  notice: Notice;
  onRead: (id: number) => void;
}

/** What happened, and the way to the article; opening it marks the notice as read. */
export function NoticeItem({ notice, onRead }: NoticeItemProps) {
  const { id, kind, title, text, at, read } = notice;
  const { words, colour } = KIND_WORDS[kind];
  const to = targetOf(notice);
  const weight = read ? 'regular' : 'bold';
  return (
    <Box
      tag="li"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
      borderStyle="solid"
      borderWidth="0 0 0 4px"
      borderColor={read ? 'neutral200' : 'primary600'}
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Flex gap={2} wrap="wrap">
          <Status variant={colour} size="XS">
            <Typography variant="pi">{words}</Typography>
          </Status>
          {!read && <Badge active>Chưa đọc</Badge>}
          <Typography variant="pi" textColor="neutral600" tag="time" dateTime={at}>
            {formatDateTime(at)}
          </Typography>
        </Flex>
        {!read && (
          <Button
            size="S"
            variant="tertiary"
            aria-label={`Đánh dấu đã đọc: ${title}`}
            onClick={() => {
              onRead(id);
            }}
          >
            Đánh dấu đã đọc
          </Button>
        )}
      </Flex>
      <Box paddingTop={2}>
        {to === null ? (
          <Typography tag="h2" variant="omega" fontWeight={weight}>
            {title}
          </Typography>
        ) : (
          <Typography
            tag={Link}
            to={to}
            variant="omega"
            fontWeight={weight}
            textColor="primary600"
            onClick={() => {
              if (!read) onRead(id);
            }}
          >
            {title}
          </Typography>
        )}
      </Box>
      <Box paddingTop={1} maxWidth="80rem">
        <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
      </Box>
    </Box>
  );
}

function targetOf({ articleId, path }: Notice): string | null {
  return articleId === null ? path : `${ARTICLES}/${encodeURIComponent(articleId)}`;
}

import type { SupportLine, SupportList, SupportView } from '@toasoan/contracts';
import { Badge, Box, EmptyStateLayout, Flex, Status, Typography } from '@strapi/design-system';
import { formatDateTime } from '@toasoan/vietnamese';
import { useRef } from 'react';
import { Link } from 'react-router-dom';
import { useListKeys } from '../inbox/use-list-keys';
import { EMPTY_WORDS, STATE_WORDS, VIEW_WORDS, waitingWords } from './support-words';

/** The questions of one list; J, K and Enter move as on the desk. */
export function SupportLines({ list, view }: { list: SupportList; view: SupportView }) {
  const ref = useRef<HTMLUListElement>(null);
  useListKeys(ref);
  if (list.requests.length === 0) return <EmptyStateLayout content={EMPTY_WORDS[view]} />;
  return (
    <Box tag="ul" ref={ref} aria-label={VIEW_WORDS[view]} paddingTop={4}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {list.requests.map((line) => (
          <Line key={line.documentId} line={line} mine={view === 'mine'} />
        ))}
      </Flex>
    </Box>
  );
}

function Line({ line, mine }: { line: SupportLine; mine: boolean }) {
  const { documentId, subject, state, askedBy, unit, askedAt, assignee, unread } = line;
  const { words, colour } = STATE_WORDS[state];
  const who = mine ? null : [askedBy, unit?.name].filter(Boolean).join(', ');
  const details = [who, `hỏi lúc ${formatDateTime(askedAt)}`, assignee && `${assignee.name} trả lời`];
  const waiting = waitingWords(line);
  return (
    <Box tag="li" background="neutral0" hasRadius padding={4} shadow="tableShadow">
      <Flex gap={3} justifyContent="space-between" alignItems="flex-start" wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 24rem" minWidth={0}>
          <Typography
            tag={Link}
            to={`?cau=${encodeURIComponent(documentId)}`}
            data-row-link
            variant="delta"
            textColor="primary600"
            style={{ overflowWrap: 'anywhere' }}
          >
            {subject}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {details.filter(Boolean).join(' · ')}
          </Typography>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {unread && <Badge active>Có lời mới</Badge>}
          {waiting !== null && (
            <Typography variant="pi" textColor={(line.waitingDays ?? 0) >= 3 ? 'danger600' : 'neutral600'}>
              {waiting}
            </Typography>
          )}
          <Status variant={colour} size="S">
            <Typography variant="pi" fontWeight="semiBold">
              {words}
            </Typography>
          </Status>
        </Flex>
      </Flex>
    </Box>
  );
}

import type { ArticleDesk } from '@toasoan/contracts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { formatDateTime } from '@toasoan/vietnamese';
import { useState } from 'react';

const SHORT = 4;

/** What was said about the article, remarks and the words of steps alike, as one reads a conversation: newest last. */
export function Conversation({ log }: Pick<ArticleDesk, 'log'>) {
  const [whole, setWhole] = useState(false);
  const said = log.filter(({ comment }) => comment !== null && comment !== '').reverse();
  if (said.length === 0) return <Typography variant="pi">Chưa có ý kiến nào.</Typography>;
  const shown = whole ? said : said.slice(-SHORT);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" data-testid="desk-conversation">
      {shown.length < said.length && (
        <Button
          type="button"
          variant="tertiary"
          size="S"
          onClick={() => {
            setWhole(true);
          }}
        >
          Xem {said.length - shown.length} ý kiến trước
        </Button>
      )}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {shown.map((entry) => (
          <Box tag="li" key={`${entry.at}-${entry.command}`} background="neutral100" hasRadius padding={3}>
            <Typography variant="pi" tag="p" fontWeight="bold">
              {entry.actor}
            </Typography>
            <Typography variant="pi" tag="p" textColor="neutral600">
              {entry.command === 'comment' ? '' : `${entry.label} · `}
              <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
            </Typography>
            <Typography
              variant="pi"
              tag="p"
              paddingTop={1}
              style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
            >
              {entry.comment}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Flex>
  );
}

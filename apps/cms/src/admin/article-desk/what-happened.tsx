import type { ArticleDesk } from '@toasoan/contracts';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { formatDateTime } from '@toasoan/vietnamese';
import { useState } from 'react';

const SHORT = 4;

/** The third answer: the log, newest first, a few lines until asked for all. */
export function WhatHappened({ log }: Pick<ArticleDesk, 'log'>) {
  const [whole, setWhole] = useState(false);
  if (log.length === 0) return <Typography variant="pi">Chưa có bước nào.</Typography>;
  const shown = whole ? log : log.slice(0, SHORT);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Box tag="ol">
        {shown.map((entry, index) => (
          <Box
            tag="li"
            key={`${entry.at}-${String(index)}`}
            paddingBottom={2}
            marginBottom={2}
            borderStyle="solid"
            borderColor="neutral150"
            borderWidth={index === shown.length - 1 ? '0' : '0 0 1px 0'}
          >
            <Typography variant="pi" tag="p">
              <strong>{entry.label}</strong>
            </Typography>
            <Typography variant="pi" tag="p" textColor="neutral600">
              {entry.actor}, <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
            </Typography>
            {entry.comment !== null && entry.comment !== '' && (
              <Typography variant="pi" tag="p" style={{ whiteSpace: 'pre-line' }}>
                “{entry.comment}”
              </Typography>
            )}
          </Box>
        ))}
      </Box>
      {log.length > SHORT && !whole && (
        <Button
          type="button"
          variant="tertiary"
          size="S"
          onClick={() => {
            setWhole(true);
          }}
        >
          Xem cả {log.length} bước
        </Button>
      )}
    </Flex>
  );
}

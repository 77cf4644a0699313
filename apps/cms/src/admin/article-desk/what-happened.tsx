import type { ArticleDesk } from '@toasoan/contracts';
import { Box, Flex, Typography } from '@strapi/design-system';
import { formatDateTime } from '@toasoan/vietnamese';
import { useState } from 'react';
import { WholeListButton } from '../whole-list-button';

const SHORT = 4;

/** The third answer: the steps, newest first, a few lines until asked for all. What was said stands in the conversation. */
export function WhatHappened({ log }: Pick<ArticleDesk, 'log'>) {
  const [whole, setWhole] = useState(false);
  const steps = log.filter(({ command }) => command !== 'comment');
  if (steps.length === 0) return <Typography variant="pi">Chưa có bước nào.</Typography>;
  const shown = whole ? steps : steps.slice(0, SHORT);
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
              {entry.actor}
              {entry.onBehalfOf !== null && ` (thay ${entry.onBehalfOf})`},{' '}
              <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
            </Typography>
          </Box>
        ))}
      </Box>
      {steps.length > SHORT && (
        <WholeListButton whole={whole} setWhole={setWhole} all={`${String(steps.length)} bước`} />
      )}
    </Flex>
  );
}

import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { countWords } from './notices/notice-words';

/** An icon of the menu with a number on it, where there is one; never wider than the icon. */
export function MenuCount({ count, testId, children }: { count: number; testId: string; children: ReactNode }) {
  return (
    <Box tag="span" position="relative" display="inline-flex">
      {children}
      {count > 0 && (
        <Box
          tag="span"
          position="absolute"
          top="-0.8rem"
          left="1.1rem"
          background="primary600"
          color="neutral0"
          hasRadius
          paddingLeft={1}
          paddingRight={1}
          minWidth="1.8rem"
          data-testid={testId}
        >
          <Typography variant="pi" fontWeight="bold" textColor="neutral0" lineHeight="1.8rem">
            {countWords(count)}
          </Typography>
        </Box>
      )}
    </Box>
  );
}

import { Box, Typography } from '@strapi/design-system';
import { Bell as BellIcon } from '@strapi/icons';
import type { ComponentProps } from 'react';
import { countWords } from './notice-words';
import { useUnreadCount } from './unread-count';

/** The menu's icon, with the number of unread notices on it. */
export function Bell(props: ComponentProps<typeof BellIcon>) {
  const unread = useUnreadCount();
  return (
    <Box tag="span" position="relative" display="inline-flex">
      <BellIcon {...props} />
      {unread > 0 && (
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
          data-testid="unread-count"
        >
          <Typography variant="pi" fontWeight="bold" textColor="neutral0" lineHeight="1.8rem">
            {countWords(unread)}
          </Typography>
        </Box>
      )}
    </Box>
  );
}

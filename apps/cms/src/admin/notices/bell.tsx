import { Bell as BellIcon } from '@strapi/icons';
import type { ComponentProps } from 'react';
import { MenuCount } from '../menu-count';
import { useUnreadCount } from './unread-count';

/** The menu's icon, with the number of unread notices on it. */
export function Bell(props: ComponentProps<typeof BellIcon>) {
  return (
    <MenuCount count={useUnreadCount()} testId="unread-count">
      <BellIcon {...props} />
    </MenuCount>
  );
}

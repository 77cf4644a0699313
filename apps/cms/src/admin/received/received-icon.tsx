import { Mail } from '@strapi/icons';
import type { ComponentProps } from 'react';
import { MenuCount } from '../menu-count';
import { useUnconfirmedCount } from './unconfirmed-count';

/** The menu's icon, with how many dispatches still want a confirmation. */
export function ReceivedIcon(props: ComponentProps<typeof Mail>) {
  return (
    <MenuCount count={useUnconfirmedCount()} testId="unconfirmed-count">
      <Mail {...props} />
    </MenuCount>
  );
}

import type { StrapiApp } from '@strapi/strapi/admin';
import { createRoot } from 'react-dom/client';
import logo from '../branding/logo.svg';
import { watchHalfSession } from './half-session';
import { SignInStep } from './sign-in-step';

/** The route's own check is the guard; this right, which administrators alone have, only decides who sees the link. */
const ADMINISTRATORS_ALONE = [{ action: 'admin::roles.update', subject: null }];

/** The step that covers the admin, and the two pages among the settings. */
export function registerTwoFactor(app: StrapiApp): void {
  watchHalfSession();
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(<SignInStep app={app} logo={logo} />);
  app.addSettingsLink('global', [
    {
      id: 'toasoan-account-security',
      to: 'bao-mat-tai-khoan',
      intlLabel: { id: 'toasoan.two-factor.account', defaultMessage: 'Bảo mật tài khoản' },
      permissions: [],
      Component: () => import('./account-page'),
    },
    {
      id: 'toasoan-two-factor',
      to: 'xac-thuc-hai-buoc',
      intlLabel: { id: 'toasoan.two-factor.settings', defaultMessage: 'Xác thực hai bước' },
      permissions: ADMINISTRATORS_ALONE,
      Component: () => import('./settings-page'),
    },
  ]);
}

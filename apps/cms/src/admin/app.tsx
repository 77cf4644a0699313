import type { StrapiApp } from '@strapi/strapi/admin';
import { registerAddressesPage } from './addresses-page/register-addresses-page';
import { registerArticleDesk } from './article-desk/register-article-desk';
import { registerBodyEditor } from './body-editor/register-body-editor';
import logo from './branding/logo.svg';
import { quietScreens } from './branding/quiet-screens';
import { startInVietnamese } from './branding/start-in-vietnamese';
import { THEME } from './branding/theme';
import { registerContributors } from './contributors/register-contributors';
import { registerDelegation } from './delegation/register-delegation';
import { registerEditConflict } from './edit-conflict/register-edit-conflict';
import { registerFieldWords } from './field-words/register-field-words';
import { registerHistory } from './history/register-history';
import { registerHome } from './home/register-home';
import { registerInbox } from './inbox/register-inbox';
import { registerLegacyText } from './legacy-text/register-legacy-text';
import { registerLogPage } from './log-page/register-log-page';
import { readNoticesOnOpen, registerNoticesPage } from './notices/register-notices';
import { registerOutboxPage } from './outbox-page/register-outbox-page';
import { registerPinInList } from './releases/register-pin-in-list';
import { registerOverview } from './overview/register-overview';
import { registerStatistics } from './statistics/register-statistics';
import { registerSummary } from './summary/register-summary';
import { registerUnitDashboard } from './unit-dashboard/register-unit-dashboard';
import { registerSiteSettings } from './site-settings/register-site-settings';
import { registerTwoFactor } from './two-factor/register-two-factor';
import { registerGuide } from './guide/register-guide';
import { registerDispatches } from './dispatches/register-dispatches';
import { registerReceived } from './received/register-received';
import { registerReminders } from './reminders/register-reminders';
import { registerSupport } from './support/register-support';
import { registerWordImport } from './word-import/register-word-import';
import { VIETNAMESE } from './translations/vietnamese';

/** Thin on purpose, like `src/index.ts`: every screen registers itself. */
export default {
  config: {
    locales: ['vi'],
    translations: { vi: VIETNAMESE },
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    theme: THEME,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    startInVietnamese(app);
    quietScreens();
    registerTwoFactor(app);
    registerHome(app);
    registerBodyEditor(app);
    registerInbox(app);
    registerOverview(app);
    registerSummary(app);
    registerUnitDashboard(app);
    registerStatistics(app);
    registerNoticesPage(app);
    registerOutboxPage(app);
    registerDelegation(app);
    registerContributors(app);
    registerLogPage(app);
    registerAddressesPage(app);
    registerReceived(app);
    registerDispatches(app);
    registerReminders(app);
    registerSupport(app);
    registerGuide(app);
    registerFieldWords(app);
  },
  bootstrap(app: StrapiApp): void {
    registerArticleDesk(app);
    registerSiteSettings(app);
    registerWordImport(app);
    registerHistory(app);
    registerLegacyText(app);
    registerEditConflict(app);
    registerPinInList(app);
    readNoticesOnOpen(app);
  },
};

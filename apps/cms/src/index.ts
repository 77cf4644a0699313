import type { Core } from '@strapi/strapi';
import { loadExampleData } from './example-data/load-example-data';
import { fillSearchText, indexWords, keepSearchText, searchArticlesFolded } from './article-search/article-search';
import { keepFormerNumber } from './addresses/former-number';
import { registerAddressRoutes } from './addresses/routes';
import { requireSecrets } from './environment/required-secrets';
import { provisionAccess } from './access/provision';
import {
  followMemberships,
  stopWatchingMemberships,
  undoRolesByHand,
  watchMemberships,
} from './access/accounts-follow-memberships';
import { endSessionsOnChange } from './access/end-sessions';
import { guardPortalTokens } from './access/portal-tokens';
import { throttleSignIn } from './access/sign-in-throttle';
import { closeRoutes } from './access/closed-routes';
import { hideForeignArticles } from './access/foreign-articles';
import { guardRelations } from './access/relations-guard';
import { guardUnitScope } from './access/unit-scope-guard';
import { announcePublicDocuments } from './editorial/public-documents';
import { cleanDocuments } from './editorial/clean-documents';
import { limitClientData } from './editorial/client-data';
import { guardArticles } from './editorial/document-guard';
import { refuseRedirectLoops } from './editorial/redirect-loop';
import { registerEditorialRoutes } from './editorial/routes';
import { registerAssessmentRoutes } from './assessment/routes';
import { carryOverRegulations, keepOldRegulations } from './regulation-rules/carry-over';
import { guardRegulations } from './regulation-rules/guard-regulations';
import { fenceTables } from './summary-tables/fence-tables';
import { guardTables } from './summary-tables/guard-tables';
import { registerSummaryRoutes } from './summary-tables/summary-routes';
import { registerTableRoutes } from './summary-tables/table-routes';
import { registerStatisticsRoutes } from './statistics/routes';
import { registerUnitDashboardRoutes } from './unit-dashboard/routes';
import { registerOverviewRoutes } from './overview/routes';
import { checkSiteSettings } from './site-settings/check-site-settings';
import { registerRebuildRoute } from './site-settings/rebuild-route';
import { registerDelegationRoutes } from './delegation/routes';
import { registerInboxRoutes } from './inbox/routes';
import { startDueClock, stopDueClock } from './editorial/due-clock';
import { fillStanding, followUnits } from './editorial/fill-standing';
import { fenceLog } from './approval-log/fence-log';
import { registerLogRoutes } from './approval-log/log-routes';
import { registerEditLockRoutes } from './edit-lock/edit-lock-routes';
import { pruneRevisionsNightly } from './revisions/prune-revisions';
import { registerRevisionRoutes } from './revisions/revision-routes';
import { followStaffing } from './editorial/staffing';
import { startOutbox, stopOutbox } from './outbox/outbox';
import { registerPreviewRoute } from './preview/register-preview-route';
import { registerMailPage } from './notices/mail/mail-page';
import { registerNoticeRoutes } from './notices/notice-routes';
import { startNotices, stopNotices } from './notices/notices';
import { registerReceiptRoute } from './outbox/receipt-route';
import { applyForms } from './forms/apply-forms';
import { keepArticleListLean } from './forms/lean-article-list';
import { indexFileHash } from './media/index-file-hash';
import { guardCreatorQueries } from './media/creator-query-guard';
import { guardMedia } from './media/media-guard';
import { keepSettledFiles } from './media/settled-files';
import { refuseAttaching } from './media/no-attaching';
import { rewritePictures } from './media/picture-policy';
import { provisionPages } from './site-pages/provision-pages';
import { guardWorkflows } from './workflow-rules/guard-workflows';
import { keepTwoFactor, requireTwoFactor } from './two-factor/two-factor';
import { countForSqlite, tuneSqlite } from './environment/tune-sqlite';
import { registerArticleBodyField } from './environment/article-body-field';
import { nameStockTypes, withholdVendorScreens, wordStockRecords } from './wording/word-stock-records';

/** Thin on purpose: every room exports one function, and this file only says in which order they run. */
export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    requireSecrets();
    nameStockTypes(strapi);
    registerArticleBodyField(strapi);
    rewritePictures(strapi);
    guardMedia(strapi);
    keepSettledFiles(strapi);
    refuseAttaching(strapi);
    guardCreatorQueries(strapi);
    guardRelations(strapi);
    hideForeignArticles(strapi);
    closeRoutes(strapi);
    guardPortalTokens(strapi);
    throttleSignIn(strapi);
    undoRolesByHand(strapi);
    indexFileHash(strapi);
    registerEditLockRoutes(strapi);
    registerRevisionRoutes(strapi);
    registerPreviewRoute(strapi);
    registerEditorialRoutes(strapi);
    registerInboxRoutes(strapi);
    registerDelegationRoutes(strapi);
    registerOverviewRoutes(strapi);
    registerAssessmentRoutes(strapi);
    registerSummaryRoutes(strapi);
    registerTableRoutes(strapi);
    registerStatisticsRoutes(strapi);
    registerUnitDashboardRoutes(strapi);
    keepOldRegulations(strapi);
    registerRebuildRoute(strapi);
    registerReceiptRoute(strapi);
    registerLogRoutes(strapi);
    registerAddressRoutes(strapi);
    registerNoticeRoutes(strapi);
    registerMailPage(strapi);
    requireTwoFactor(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await tuneSqlite(strapi);
    await fenceLog(strapi);
    await fenceTables(strapi);
    await carryOverRegulations(strapi);
    endSessionsOnChange(strapi);
    limitClientData(strapi);
    cleanDocuments(strapi);
    refuseRedirectLoops(strapi);
    checkSiteSettings(strapi);
    keepFormerNumber(strapi);
    guardUnitScope(strapi);
    followMemberships(strapi);
    guardArticles(strapi);
    followUnits(strapi);
    followStaffing(strapi);
    guardWorkflows(strapi);
    guardRegulations(strapi);
    guardTables(strapi);
    announcePublicDocuments(strapi);
    keepSearchText(strapi);
    searchArticlesFolded(strapi);
    keepArticleListLean(strapi);
    keepTwoFactor(strapi);
    await provisionAccess(strapi);
    await withholdVendorScreens(strapi);
    await wordStockRecords(strapi);
    await applyForms(strapi);
    await loadExampleData(strapi);
    await provisionPages(strapi);
    await fillStanding(strapi);
    await fillSearchText(strapi);
    await indexWords(strapi);
    await countForSqlite(strapi);
    await watchMemberships(strapi);
    pruneRevisionsNightly(strapi);
    startOutbox(strapi);
    startDueClock(strapi);
    startNotices(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await stopDueClock(strapi);
    await stopWatchingMemberships(strapi);
    await Promise.all([stopOutbox(strapi), stopNotices(strapi)]);
  },
};

import type { Core } from '@strapi/strapi';
import { loadExampleData } from './example-data/load-example-data';
import { requireSecrets } from './environment/required-secrets';
import { provisionAccess } from './access/provision';
import { guardRelations } from './access/relations-guard';
import { guardUnitScope } from './access/unit-scope-guard';
import { announcePublicDocuments } from './editorial/public-documents';
import { cleanDocuments } from './editorial/clean-documents';
import { limitClientData } from './editorial/client-data';
import { guardArticles } from './editorial/document-guard';
import { refuseRedirectLoops } from './editorial/redirect-loop';
import { registerEditorialRoutes } from './editorial/routes';
import { registerOverviewRoutes } from './overview/routes';
import { registerDelegationRoutes } from './delegation/routes';
import { registerInboxRoutes } from './inbox/routes';
import { startDueClock, stopDueClock } from './editorial/due-clock';
import { startOutbox, stopOutbox } from './outbox/outbox';
import { registerReceiptRoute } from './outbox/receipt-route';
import { applyForms } from './forms/apply-forms';
import { indexFileHash } from './media/index-file-hash';
import { guardCreatorQueries } from './media/creator-query-guard';
import { guardMedia } from './media/media-guard';
import { keepSettledFiles } from './media/settled-files';
import { refuseAttaching } from './media/no-attaching';
import { rewritePictures } from './media/picture-policy';
import { guardWorkflows } from './workflow-rules/guard-workflows';
import { tuneSqlite } from './environment/tune-sqlite';
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
    indexFileHash(strapi);
    registerEditorialRoutes(strapi);
    registerInboxRoutes(strapi);
    registerDelegationRoutes(strapi);
    registerOverviewRoutes(strapi);
    registerReceiptRoute(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await tuneSqlite(strapi);
    limitClientData(strapi);
    cleanDocuments(strapi);
    refuseRedirectLoops(strapi);
    guardUnitScope(strapi);
    guardArticles(strapi);
    guardWorkflows(strapi);
    announcePublicDocuments(strapi);
    await provisionAccess(strapi);
    await withholdVendorScreens(strapi);
    await wordStockRecords(strapi);
    await applyForms(strapi);
    await loadExampleData(strapi);
    startOutbox(strapi);
    startDueClock(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await stopDueClock(strapi);
    await stopOutbox(strapi);
  },
};

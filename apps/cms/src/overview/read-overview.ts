import type { Core } from '@strapi/strapi';
import type { Overview } from '@toasoan/contracts';
import { loadReviewers } from '../editorial/load-reviewers';
import { loadAllUnits } from '../editorial/load-units';
import { loadWorkflows } from '../editorial/load-workflows';
import { failedPublications } from './failed-publications';
import { emergencies, overdue, type Seating } from './held-articles';
import { silentUnits } from './silent-units';
import { unitsWithoutApprover } from './units-without-approver';

const SILENT_DAYS = 30;

/** Everything that asks for the Board's eye now; each list is cut at fifty and says how many there are. */
export async function readOverview(strapi: Core.Strapi, now: Date): Promise<Overview> {
  const [units, reviewers, workflows] = await Promise.all([
    loadAllUnits(strapi),
    loadReviewers(strapi, null, now),
    loadWorkflows(strapi),
  ]);
  const seating: Seating = { units, reviewers, now };
  return {
    emergencies: await emergencies(strapi),
    overdue: await overdue(strapi, seating),
    silentDays: SILENT_DAYS,
    silentUnits: await silentUnits(strapi, units, SILENT_DAYS, now),
    unitsWithoutApprover: await unitsWithoutApprover(strapi, seating, workflows),
    failedPublications: await failedPublications(strapi, now),
  };
}

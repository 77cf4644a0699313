import type { Form } from './form';

/** Workflows and the regulation. */
export const RULES_FORMS: Readonly<Record<string, Form>> = {
  'api::approval-workflow.approval-workflow': {
    mainField: 'name',
    list: ['name', 'unitKind', 'active'],
    edit: [
      [['name', 12]],
      [
        ['unitKind', 6],
        ['emergencyPublishers', 6],
      ],
      [['stages', 12]],
      [
        ['fourEyes', 4],
        ['active', 4],
        ['version', 4],
      ],
    ],
  },
  'api::regulation.regulation': {
    mainField: 'name',
    list: ['name', 'documentNumber', 'validFrom', 'validTo'],
    edit: [
      [
        ['name', 8],
        ['documentNumber', 4],
      ],
      [
        ['validFrom', 6],
        ['validTo', 6],
      ],
      [['quotaRules', 12]],
      [
        ['timelinessHours', 4],
        ['cutoffDay', 4],
        ['pictureRequired', 4],
      ],
      [
        ['briefMaxWords', 6],
        ['titleMaxWords', 6],
      ],
      [
        ['featureMinWords', 6],
        ['featureMaxWords', 6],
      ],
      [['bands', 12]],
      [['royalty', 12]],
      [['creditRules', 12]],
    ],
  },
  'api::summary-table.summary-table': {
    mainField: 'title',
    sortBy: 'periodFrom',
    sortOrder: 'DESC',
    list: ['title', 'number', 'version', 'periodFrom', 'periodTo', 'public'],
    edit: [
      [['title', 12]],
      [
        ['number', 6],
        ['version', 6],
      ],
      [
        ['periodFrom', 6],
        ['periodTo', 6],
      ],
      [
        ['public', 6],
        ['amends', 6],
      ],
    ],
  },
};

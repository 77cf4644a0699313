import type { Core } from '@strapi/strapi';
import { readUnitChange } from '../access/unit-change';
import type { DocumentsCall, Next } from '../editorial/documents-context';
import { formRefusal } from '../environment/form-refusal';
import { oneAtATime } from './one-at-a-time';

const WORKFLOW = 'api::approval-workflow.approval-workflow';

/** A unit chooses a workflow that is in use; choosing and taking out of use wait for each other. */
export function guardChoice(strapi: Core.Strapi, call: DocumentsCall, next: Next): Promise<unknown> {
  // The input of any to-one relation reads alike.
  const choice = readUnitChange(call.params.data?.['workflow']);
  if (choice.kind === 'unclear') {
    throw formRefusal('Mỗi đơn vị chọn một quy trình duyệt. Hãy chọn lại rồi lưu.', 'unclear_workflow');
  }
  if (choice.kind !== 'set') return next();
  return oneAtATime(strapi, async () => {
    const chosen = (await strapi.db.query(WORKFLOW).findOne({ where: choice.unit, select: ['name', 'active'] })) as {
      name: string;
      active: boolean | null;
    } | null;
    if (!chosen) {
      throw formRefusal('Quy trình duyệt đã chọn không còn nữa. Hãy chọn quy trình khác.', 'unknown_workflow');
    }
    if (chosen.active === false) {
      throw formRefusal(
        `Quy trình «${chosen.name}» đã ngừng dùng. Hãy chọn quy trình khác, hoặc cho dùng lại quy trình này trước.`,
        'inactive_workflow',
      );
    }
    return next();
  });
}

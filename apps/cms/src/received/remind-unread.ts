import type { Core } from '@strapi/strapi';
import { dispatchNotices, type DispatchTold } from '@toasoan/newsroom';
import { recordNotices } from '../notices/record-notices';
import { CONFIRMATION, type ConfirmationRow } from '../dispatches/dispatch-row';
import { peopleOfUnits } from './people-of-units';

/** Once a day at most: a second click, or a second member of the Board, must not make a second mail. */
const NOT_AGAIN_MS = 20 * 3_600_000;

/** Reminds every unit that has not confirmed; answers how many units were reminded now. */
export async function remindUnread(strapi: Core.Strapi, dispatch: DispatchTold, now: Date): Promise<number> {
  const query = strapi.db.query(CONFIRMATION);
  const { documentId: dispatchId } = dispatch;
  const owing = (await query.findMany({ where: { dispatchId, confirmedAt: { $null: true } } })) as ConfirmationRow[];
  const people = await peopleOfUnits(
    strapi,
    owing.map(({ unitId }) => unitId),
    now,
  );
  const before = new Date(now.getTime() - NOT_AGAIN_MS);
  let reminded = 0;
  await strapi.db.transaction(async () => {
    const told: string[] = [];
    for (const { id, unitId } of owing) {
      const theirs = people.get(unitId) ?? [];
      if (theirs.length === 0) continue;
      const { count } = await query.updateMany({
        where: {
          id,
          confirmedAt: { $null: true },
          $or: [{ remindedAt: { $null: true } }, { remindedAt: { $lt: before } }],
        },
        data: { remindedAt: now },
      });
      if (count === 0) continue;
      reminded += 1;
      told.push(...theirs);
    }
    await recordNotices(strapi, dispatchNotices(dispatch, told, 'unread'), now);
  });
  return reminded;
}

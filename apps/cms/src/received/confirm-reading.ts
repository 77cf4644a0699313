import type { Core } from '@strapi/strapi';
import type { EditorialActor } from '../access/memberships';
import { type RoomOutcome, refused } from '../editorial/person-routes';
import { CONFIRMATION } from '../dispatches/dispatch-row';

/** The units through which a dispatch reaches a person; the Board is everywhere, but nobody's addressee. */
export const addressedUnits = ({ memberships }: EditorialActor): string[] => [
  ...new Set(memberships.flatMap(({ role, unitId }) => (role === 'board' || role === 'contributor' ? [] : [unitId]))),
];

/**
 * "Đã nhận và đọc", once per unit: who says it first stands there, and saying it again changes nothing. The row is written
 * when the dispatch is issued, so what is not addressed to the unit is not there to confirm.
 */
export async function confirmReading(
  strapi: Core.Strapi,
  actor: EditorialActor,
  { dispatchId, unitId }: { dispatchId: string; unitId: string },
  now: Date,
): Promise<RoomOutcome<null>> {
  const mine = addressedUnits(actor).includes(unitId);
  const query = strapi.db.query(CONFIRMATION);
  const row: unknown = mine ? await query.findOne({ where: { dispatchId, unitId } }) : null;
  if (row === null) {
    return refused(404, 'unknown_dispatch', 'Không tìm thấy công văn này trong các công văn gửi đơn vị của bạn.');
  }
  await query.updateMany({
    where: { dispatchId, unitId, confirmedAt: { $null: true } },
    data: { person: actor.id, personName: actor.name, confirmedAt: now },
  });
  return { ok: true, value: null };
}

import { address } from '@toasoan/site-plan';
import { ThreadEnded } from '../asked-thread.js';
import { LOT, type Lot } from './render-lot.js';

/** Pages over which a thread has ended once. */
export type Suspects = Set<string>;

/** A lot of pages; `null` where the thread ended over it, or over what was asked beside it: that page is noted. */
export const lotOrNull = <L extends Lot>(lot: Promise<L>, suspects: Suspects): Promise<L | null> =>
  lot.catch((error: unknown) => {
    if (!(error instanceof ThreadEnded)) throw error;
    if (error.over !== null) suspects.add(error.over);
    return null;
  });

/** A page that shows no document. */
const PROBE = address.notFound();
/** So often in a row the thread may end over something else that it is asked: a preview. */
const PATIENCE = 3;

/**
 * Renders pages after the thread has ended over them. The thread leaves word which page it was at: that one is rendered again by
 * itself, and if the thread ends over it once more it has failed, as one whose template throws has. Once a page is proven so, the
 * next that hangs is not tried twice: what all of them show is likely the cause, and each has cost the time that `askedThread` waits.
 * @param most so many may fail
 * @throws {ThreadEnded} where the thread renders nothing at all, or more than `most` end it: no page is to blame for that
 */
export async function renderApart<L extends Lot>(
  paths: Iterable<string>,
  render: (paths: readonly string[]) => Promise<L>,
  suspects: Suspects,
  most = Infinity,
): Promise<{ lots: L[]; failures: Lot['failures'] }> {
  const lots: L[] = [];
  const failures: Lot['failures'] = [];
  const left = new Set(paths);
  const alone = (path: string) => suspects.has(path);
  for (let patience = PATIENCE; left.size > 0;) {
    const suspect = [...left].find(alone);
    const asked = suspect === undefined ? [...left].slice(0, LOT) : [suspect];
    const ended = await render(asked).then(
      (lot) => {
        lots.push(lot);
        for (const path of asked) left.delete(path);
        return null;
      },
      (error: unknown) => {
        if (error instanceof ThreadEnded) return error;
        throw error;
      },
    );
    if (ended === null) {
      patience = PATIENCE;
      continue;
    }
    const { over } = ended;
    if (over === null || !asked.includes(over)) {
      patience -= 1;
      if (patience === 0) throw ended;
    } else if (alone(over) || (failures.length > 0 && ended.hung)) {
      if (failures.length === 0) await render([PROBE]);
      if (failures.length >= most) throw ended;
      failures.push({ path: over, missing: false, message: `${over}: ${ended.message}` });
      left.delete(over);
    } else suspects.add(over);
  }
  return { lots, failures };
}

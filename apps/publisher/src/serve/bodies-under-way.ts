/** Many phones may stand behind one address of a mobile network; one machine gone mad is one too. */
export const MOST_OF_ONE = 48;

export type MayCome = 'yes' | 'busy' | 'too_many';

export interface BodiesUnderWay {
  /** Whether one more may come from this asker; what may is to be ended with `end`. Null is this machine itself. */
  begin(asker: string | null): MayCome;
  end(asker: string | null): void;
}

/**
 * Counts the bodies that are on their way, so that no asker alone keeps the others out, and nobody waits in a queue that no end
 * is seen of.
 * @param most of all askers together
 * @param mostOfOne of one asker
 */
export function bodiesUnderWay(most: number, mostOfOne: number): BodiesUnderWay {
  const open = new Map<string, number>();
  let all = 0;
  return {
    begin: (asker) => {
      const his = asker === null ? 0 : (open.get(asker) ?? 0);
      if (his >= mostOfOne) return 'too_many';
      if (all >= most) return 'busy';
      all += 1;
      if (asker !== null) open.set(asker, his + 1);
      return 'yes';
    },
    end: (asker) => {
      all -= 1;
      if (asker === null) return;
      const left = (open.get(asker) ?? 0) - 1;
      if (left > 0) open.set(asker, left);
      else open.delete(asker);
    },
  };
}

/** Does `run` for each turn from 0 below `turns`, so many at once as there are lanes: who has ended one takes on the next. */
export async function inLanes(lanes: number, turns: number, run: (turn: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < turns) {
      next += 1;
      await run(next - 1);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

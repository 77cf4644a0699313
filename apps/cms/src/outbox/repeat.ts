/**
 * Does `work` every so often, never twice at once: a turn that is still under way takes the place of the next. Answers
 * how to end it: no turn begins after that, and the promise waits for the one under way, which still needs the database.
 */
export function repeat(
  everyMs: number,
  work: () => Promise<void>,
  failed: (error: Error) => void,
): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  const turn = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed(error as Error);
    }
    underWay = null;
  };
  const timer = setInterval(() => {
    underWay ??= turn();
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}

/**
 * The services of one `npm start`: started in order, stopped in the opposite order, one after the other. Once stopping has
 * begun none starts any more, wherever the start was.
 */
export function serviceGroup() {
  /** @type {import('./supervise.mjs').Running[]} */
  const running = [];
  let stopping = false;
  return {
    stopping: () => stopping,
    any: () => running.length > 0,
    /**
     * Starts one; false, and nothing is started, when we are stopping.
     * @param {() => import('./supervise.mjs').Running} begin
     */
    start: (begin) => {
      if (stopping) return false;
      running.push(begin());
      return true;
    },
    stop: async () => {
      stopping = true;
      for (let last = running.pop(); last !== undefined; last = running.pop()) await last.stop();
    },
  };
}

const EVERY_MS = 500;

/**
 * Calls once when the shell of `npm start` is gone: npm passes TERM on to that shell alone, and where the shell does not pass
 * it on, nobody tells us. Started without npm, a parent's end means nothing (`nohup`).
 * @param {() => void} end
 */
export function whenNpmEnds(end) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, EVERY_MS);
  timer.unref();
}

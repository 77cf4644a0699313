/** A picture of fifty megapixels takes 200 MB to open: two at once are what a small machine bears. */
const AT_ONCE = 2;
const MOST_WAITING = 40;

const waiting: (() => void)[] = [];
let running = 0;

/** Does `work` when it is its turn; null, and nothing done, where too many wait already. */
export async function takeTurn<T>(work: () => Promise<T>): Promise<T | null> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) return null;
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

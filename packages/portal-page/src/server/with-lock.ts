const LEASE_MS = 20_000;
const ASK_AGAIN_MS = 150;

interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** Runs work while no other tab does the same. Browsers before 2018 have no locks: there a lease is written down. */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as unknown as { locks?: Locks };
  return locks === undefined ? leased(`toasoan-${name}`, work) : locks.request(`toasoan-${name}`, work);
}

async function leased<T>(name: string, work: () => Promise<T>): Promise<T> {
  const mine = String(Math.random());
  const take = (): void => {
    localStorage.setItem(name, JSON.stringify([mine, Date.now() + LEASE_MS]));
  };
  for (;;) {
    const [owner, until] = leaseOf(name);
    if (owner === mine) break;
    // A lease that never ends would be a clock that was set back.
    if (owner === '' || until < Date.now() || until > Date.now() + LEASE_MS) take();
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
  const renew = setInterval(take, LEASE_MS / 4);
  const giveBack = (): void => {
    clearInterval(renew);
    localStorage.removeItem(name);
  };
  // The next page would wait for the lease of one that is gone.
  window.addEventListener('pagehide', giveBack);
  try {
    return await work();
  } finally {
    window.removeEventListener('pagehide', giveBack);
    giveBack();
  }
}

function leaseOf(name: string): [owner: string, until: number] {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '["",0]') as [string, number];
  } catch {
    return ['', 0];
  }
}

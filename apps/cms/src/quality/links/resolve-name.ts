import { Resolver } from 'node:dns/promises';
import type { Resolved } from './ask-address';

/** Nobody has the name, or nobody has an address under it. */
const NOBODY = ['ENOTFOUND', 'ENODATA'];

/**
 * The addresses of a name, IPv4 and IPv6. By questions of our own and not by the system's `lookup`, which holds one of the
 * process's four threads for as long as a stranger's name server is silent: then no file is read any more.
 * @throws with code ENOTFOUND where the name is nobody's; with another where that could not be learnt in `timeoutMs`.
 */
export async function resolveName(
  name: string,
  { timeoutMs, signal, servers }: { timeoutMs: number; signal: AbortSignal; servers?: readonly string[] },
): Promise<Resolved[]> {
  const resolver = new Resolver({ timeout: Math.ceil(timeoutMs / 2), tries: 1 });
  if (servers) resolver.setServers(servers);
  const give = (): void => {
    resolver.cancel();
  };
  const late = setTimeout(give, timeoutMs);
  signal.addEventListener('abort', give, { once: true });
  if (signal.aborted) setImmediate(give);
  try {
    const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const found = [...addresses(four, 4), ...addresses(six, 6)];
    if (found.length > 0) return found;
    const errors = [four, six].flatMap((one) =>
      one.status === 'rejected' ? [one.reason as NodeJS.ErrnoException] : [],
    );
    throw errors.find(({ code }) => !NOBODY.includes(code ?? '')) ?? nobodys(name);
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', give);
  }
}

const addresses = (answer: PromiseSettledResult<string[]>, family: 4 | 6): Resolved[] =>
  answer.status === 'fulfilled' ? answer.value.map((address) => ({ address, family })) : [];

const nobodys = (name: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`nobody has an address under ${name}`), { code: 'ENOTFOUND' });

import { isIP } from 'node:net';
import { askAddress, type AskedAnswer, type Resolved } from './ask-address';
import { isPublicAddress } from './public-address';
import { resolveName } from './resolve-name';

export type LinkAnswer = 'fine' | 'dead' | 'silent' | 'inside';

export interface LinkVerdict {
  answer: LinkAnswer;
  /** Of the last answer over HTTP; null where there was none. */
  status: number | null;
}

/** The world outside, so that a test can stand in for it. */
export interface Outside {
  resolve: (name: string, signal: AbortSignal) => Promise<Resolved[]>;
  ask: typeof askAddress;
}

const TIMEOUT_MS = 8000;

const OUTSIDE: Outside = {
  resolve: (name, signal) => resolveName(name, { timeoutMs: TIMEOUT_MS, signal }),
  ask: askAddress,
};

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
/** Who answers so may only mean the method. */
const ASK_AGAIN = [400, 403, 404, 405, 406, 410, 429, 500, 501, 503];
const GONE = [404, 410];

/**
 * How a link answers. Only http and https at their own ports, only to public unicast addresses, each redirect looked at
 * anew: the name is resolved once, all its addresses must be public, and the connection goes to one of those. HEAD first,
 * GET where HEAD is not understood; nothing but the head of the answer is read.
 */
export async function checkLink(link: string, signal: AbortSignal, outside: Outside = OUTSIDE): Promise<LinkVerdict> {
  let url = webAddress(link);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (url === null) return { answer: 'inside', status: null };
    const to = await publicAddress(url, signal, outside);
    if (typeof to === 'string') return { answer: to, status: null };
    const said = await headThenGet(url, to, signal, outside);
    if ('failed' in said) return { answer: 'silent', status: null };
    if (!REDIRECTS.includes(said.status) || said.location === null) return judged(said.status);
    url = webAddress(said.location, url.href);
  }
  return { answer: 'silent', status: null };
}

/** Null for another scheme, another port, a name and password, or no address at all. */
function webAddress(link: string, base?: string): URL | null {
  if (!URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  const web = (url.protocol === 'http:' || url.protocol === 'https:') && url.port === '';
  return web && url.username === '' && url.password === '' ? url : null;
}

/**
 * A name that means a machine inside is told as one that nobody has: else whoever writes a link could ask which names there
 * are inside.
 */
async function publicAddress(url: URL, signal: AbortSignal, outside: Outside): Promise<Resolved | LinkAnswer> {
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(name);
  if (literal !== 0) return isPublicAddress(name) ? { address: name, family: literal === 6 ? 6 : 4 } : 'inside';
  let found: Resolved[];
  try {
    found = await outside.resolve(name, signal);
  } catch (error) {
    // The name is nobody's; anything else may be this machine's own line.
    return (error as NodeJS.ErrnoException).code === 'ENOTFOUND' ? 'dead' : 'silent';
  }
  if (found.some(({ address }) => !isPublicAddress(address))) return 'dead';
  // IPv4 where there is a choice: many newsrooms' lines have no IPv6.
  return found.find(({ family }) => family === 4) ?? found[0] ?? 'dead';
}

async function headThenGet(url: URL, to: Resolved, signal: AbortSignal, { ask }: Outside): Promise<AskedAnswer> {
  const head = await ask(url, 'HEAD', to, { timeoutMs: TIMEOUT_MS, signal });
  if (!('failed' in head) && !ASK_AGAIN.includes(head.status)) return head;
  return ask(url, 'GET', to, { timeoutMs: TIMEOUT_MS, signal });
}

/** Who asks for a name, or has had enough of robots, is there all the same. */
function judged(status: number): LinkVerdict {
  if (GONE.includes(status)) return { answer: 'dead', status };
  return { answer: status >= 500 ? 'silent' : 'fine', status };
}

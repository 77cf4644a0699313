/** By this header the publisher says to the CMS for whom it asks; see `askerProof`. */
export const ASKER_HEADER = 'x-toasoan-asker';

/**
 * What the internal token signs (HMAC-SHA256, hex) so that the CMS believes an asker's name: the header is
 * `<name>;<signature of this>`. The name is an address, or a network of IPv6.
 */
export const askerProof = (name: string): string => `toasoan asker ${name}`;

/** Files come by these two, as a form; everything else of the portal is JSON. */
const FILE_ROUTE = /^\/api\/portal\/(?:pictures|word)\/?$/i;
export const takesFile = (method: string, path: string): boolean => method === 'POST' && FILE_ROUTE.test(path);

/** An invitation comes before any session; everything else of the portal is for who has signed in. */
const OPEN_ROUTE = /^\/api\/portal\/invitation\/(?:open|accept)\/?$/i;
export const needsSession = (path: string): boolean => /^\/api\/portal\//i.test(path) && !OPEN_ROUTE.test(path);
/** What nobody in particular has to say: the longest form is a registration, names, an address, a password of 72 bytes. */
export const MOST_OPEN_BYTES = 16 * 1024;

/** What a page of another site may not send: a form of its own is neither JSON nor asked about before by a browser. */
export const isJson = (contentType: string): boolean => /^application\/json\s*(?:;|$)/i.test(contentType);

/** What a browser says of itself beside a request. Absent is `''`. */
export interface SentBy {
  origin: string;
  /** `Sec-Fetch-Site`. */
  site: string;
}

/**
 * Whether a page of another host sent it, as browsers tell: a session must not be put on a phone, nor used there, from elsewhere.
 * @param hosts names of this host, without a port
 */
export function isFromElsewhere({ origin, site }: SentBy, hosts: readonly string[]): boolean {
  if (origin === '') return site === 'cross-site';
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).hostname);
}

/** The refusals of the door, the same before the newsroom and in it. */
export const DOOR_REFUSALS = {
  elsewhere: {
    code: 'foreign_page',
    message: 'Yêu cầu này đến từ một trang khác. Hãy mở lại trang gửi bài rồi thử lại.',
  },
  signIn: { code: 'sign_in', message: 'Phiên làm việc đã hết. Hãy đăng nhập lại.' },
  notJson: { code: 'json_only', message: 'Yêu cầu không đúng dạng. Hãy tải lại trang rồi thử lại.' },
} as const;

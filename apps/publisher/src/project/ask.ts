import * as http from 'node:http';
import * as https from 'node:https';

export interface Question {
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  timeoutMs: number;
  /** The answer is cut off, and the question fails, beyond this. */
  maxBytes: number;
}

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

export class TooBig extends Error {}
export class TooLate extends Error {}

const agents = {
  'http:': new http.Agent({ keepAlive: true, maxSockets: 32 }),
  'https:': new https.Agent({ keepAlive: true, maxSockets: 32 }),
};

/**
 * One HTTP request over kept-alive connections; redirects are not followed. Used instead of `fetch` because a burst asks
 * three thousand times, at a third of the cost, and because the size of an answer is bounded here.
 */
export function ask(address: string, question: Question): Promise<Answer> {
  return exchange(address, question, (response, giveUp) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    return new Promise((resolve, reject) => {
      response.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > question.maxBytes) giveUp(tooBig(address, question));
        else parts.push(part);
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
      response.on('error', reject);
    });
  });
}

export interface StreamedAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: AsyncIterable<Buffer>;
}

/** The same for an answer that is too big for memory: `take` reads the body as it comes, or leaves it. */
export function askForStream<T>(
  address: string,
  question: Question,
  take: (answer: StreamedAnswer) => Promise<T>,
): Promise<T> {
  return exchange(address, question, async (response) => {
    const { statusCode: status = 0, headers } = response;
    if (Number(headers['content-length'] ?? 0) > question.maxBytes) throw tooBig(address, question);
    return take({ status, headers, body: bounded(response, () => tooBig(address, question), question.maxBytes) });
  });
}

async function* bounded(
  response: AsyncIterable<Buffer>,
  problem: () => Error,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const part of response) {
    bytes += part.length;
    if (bytes > maxBytes) throw problem();
    yield part;
  }
}

function tooBig(address: string, { maxBytes }: Question): TooBig {
  return new TooBig(`the answer of ${new URL(address).pathname} is bigger than ${String(maxBytes)} bytes`);
}

function exchange<T>(
  address: string,
  { method = 'GET', headers = {}, body, timeoutMs }: Question,
  take: (response: http.IncomingMessage, giveUp: (error: Error) => void) => Promise<T>,
): Promise<T> {
  const url = new URL(address);
  const secure = url.protocol === 'https:';
  return new Promise<T>((resolve, reject) => {
    const options: https.RequestOptions = {
      method,
      agent: secure ? agents['https:'] : agents['http:'],
      headers: body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    };
    const fail = (error: unknown) => {
      clearTimeout(timer);
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const request = (secure ? https : http).request(url, options, (response) => {
      // Whoever reads it hears of the error; after that nobody does, and it is nobody's concern.
      response.on('error', () => undefined);
      const settled = () => {
        clearTimeout(timer);
        // What has not come to its end is of no use to a later question; what has, and was left, gives its connection back.
        if (response.complete) response.resume();
        else request.destroy();
      };
      take(response, (error) => request.destroy(error)).then(
        (taken) => {
          resolve(taken);
          settled();
        },
        (error: unknown) => {
          fail(error);
          settled();
        },
      );
    });
    // A limit for the whole exchange: a slow sender must not hold a lane for ever.
    const timer = setTimeout(
      () => request.destroy(new TooLate(`no answer from ${url.host} within ${String(timeoutMs)} ms`)),
      timeoutMs,
    );
    request.on('error', fail);
    request.end(body);
  });
}

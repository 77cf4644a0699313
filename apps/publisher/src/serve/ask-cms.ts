import { Agent, request as askHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as askHttps } from 'node:https';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

/** A picture is written anew before it is answered. */
const ANSWER_MS = 60_000;
/** A whole body: 12 MB on the slowest line that a phone has. */
const BODY_MS = 5 * 60_000;
const CONNECTIONS = 64;

export interface Asked {
  method: string;
  /** Path and question, as they came. */
  target: string;
  headers: Record<string, string>;
}
export interface Answered {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer | IncomingMessage;
  /** Refused before all had come: when the rest has, and is thrown away. A phone that still speaks hears no answer. */
  rest?: Promise<unknown>;
}

/** More came than may. */
export class TooLarge extends Error {}

export interface CmsLine {
  /** With a body that is here already: the CMS's connection is taken for no longer than the CMS needs. */
  ask(asked: Asked, body: Buffer): Promise<Answered>;
  /** With a body that is still on its way; @throws TooLarge */
  stream(asked: Asked, body: Readable, most: number): Promise<Answered>;
  close(): void;
}

/** The connections to the CMS: forms and files each have their own, so that none waits for the others. */
export function cmsLine(cmsUrl: string): CmsLine {
  const cms = new URL(cmsUrl);
  const secure = cms.protocol === 'https:';
  const agents = [1, 2].map(() => new (secure ? SecureAgent : Agent)({ keepAlive: true, maxSockets: CONNECTIONS }));
  const [forForms, forFiles] = agents;
  const open = ({ method, target, headers }: Asked, agent: Agent | undefined): ClientRequest =>
    (secure ? askHttps : askHttp)(new URL(target, cms), { method, headers, agent });
  return {
    ask: async (asked, body) => {
      const { 'content-length': _told, ...headers } = asked.headers;
      const length = body.length === 0 ? {} : { 'content-length': String(body.length) };
      const request = open({ ...asked, headers: { ...headers, ...length } }, forForms);
      const [answer, clear] = answerOf(request, ANSWER_MS);
      request.end(body);
      const answered = await answer.finally(clear);
      answered.setTimeout(ANSWER_MS, () => answered.destroy());
      return { status: answered.statusCode ?? 502, headers: answered.headers, body: answered };
    },
    stream: async (asked, body, most) => {
      const request = open(asked, forFiles);
      const [answer, clear] = answerOf(request, BODY_MS + ANSWER_MS);
      try {
        // From the last byte on it is the CMS's turn.
        const sent = pump(body, request, most).then(() => request.setTimeout(ANSWER_MS, () => request.destroy()));
        await Promise.race([answer, sent]);
        const answered = await answer;
        const whole = await buffer(answered);
        const said = { status: answered.statusCode ?? 502, headers: answered.headers, body: whole };
        if (request.writableFinished) return said;
        // The CMS is free again at once.
        request.destroy();
        return { ...said, rest: sent };
      } catch (error) {
        request.destroy();
        throw error;
      } finally {
        clear();
      }
    },
    close: () => {
      for (const agent of agents) agent.destroy();
    },
  };
}

function answerOf(request: ClientRequest, most: number): [Promise<IncomingMessage>, () => void] {
  const timer = setTimeout(() => request.destroy(new Error('the CMS took too long')), most);
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', reject);
  });
  answer.catch(() => undefined);
  return [
    answer,
    () => {
      clearTimeout(timer);
    },
  ];
}

/** Hands the body on as it comes; once nobody listens any more it is read to its end all the same. */
async function pump(body: Readable, request: ClientRequest, most: number): Promise<void> {
  let counted = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    counted += chunk.length;
    if (counted > most) throw new TooLarge();
    if (request.destroyed || request.write(chunk)) continue;
    await new Promise<void>((resolve) => {
      const go = () => {
        request.off('drain', go).off('close', go);
        resolve();
      };
      request.on('drain', go).on('close', go);
    });
  }
  if (!request.destroyed) request.end();
}

import { createServer, type Server } from 'node:http';
import { TEST_SECRETS, closing, listenAnywhere } from '@toasoan/testkit';
import { type PublishEvent, publishEventSchema } from '@toasoan/contracts';
import { Webhook } from 'standardwebhooks';

/** Stands where the publisher stands: takes signed events, and can be made to fail. */
export interface EventReceiver {
  url: string;
  events: PublishEvent[];
  /** The webhook-id of every accepted event, repeats included. */
  ids: string[];
  /** Answers 503 while true. */
  failing: boolean;
  /** How often it did. */
  refused: number;
  /** Answers when this settles. */
  held: Promise<void> | null;
  /** Resolves once `enough` says so. */
  until(enough: (events: PublishEvent[]) => boolean): Promise<void>;
  close(): Promise<void>;
}

export async function eventReceiver(port = 0): Promise<EventReceiver> {
  const webhook = new Webhook(TEST_SECRETS.TOASOAN_EVENT_SECRET);
  const waiting = new Set<() => void>();
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      // Whether a page is there, which a desk asks: none is.
      if (request.url !== '/events') {
        response.writeHead(404).end();
        return;
      }
      const body = Buffer.concat(chunks).toString('utf8');
      if (receiver.failing) {
        receiver.refused += 1;
        response.writeHead(503).end();
        return;
      }
      // Throws, and so fails the test's process, where the signature is wrong.
      const event = publishEventSchema.parse(webhook.verify(body, request.headers as Record<string, string>));
      receiver.events.push(event);
      receiver.ids.push(String(request.headers['webhook-id']));
      for (const look of waiting) look();
      void Promise.resolve(receiver.held).then(() => response.writeHead(202).end());
    });
  });
  const receiver: EventReceiver = {
    url: await listenAnywhere(server, port),
    events: [],
    ids: [],
    failing: false,
    refused: 0,
    held: null,
    until: (enough) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!enough(receiver.events)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () => closing(server),
  };
  return receiver;
}

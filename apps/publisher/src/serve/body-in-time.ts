import type { FastifyInstance } from 'fastify';
import { bringsFile } from './cms-passage.js';

/** Events, commands and previews are small and come from this machine. */
const BODY_MS = 15_000;

/**
 * Ends a request whose body dawdles. The server's own limit (`requestTimeout`) is one for all, and has to let a phone on a
 * slow line send a picture or a Word file for minutes; everything else keeps the short one.
 */
export function bodyInTime(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw, headers } = request;
    const none = headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
    if (!none && !bringsFile(request.method, raw.url ?? '')) {
      const timer = setTimeout(() => raw.destroy(), BODY_MS);
      const settle = () => {
        clearTimeout(timer);
      };
      raw.once('end', settle).once('close', settle);
    }
    done();
  });
}

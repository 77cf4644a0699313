import { createHmac } from 'node:crypto';
import { askerProof } from '@toasoan/contracts';
import { askerOf, type Asking } from './asker.js';

/** What the CMS is told about who asks, in `ASKER_HEADER`: a name, and that we say so (ADR 0126). */
export function signedAsker(request: Asking, internalToken: string): string {
  const name = askerOf(request) ?? request.ip;
  return `${name};${createHmac('sha256', internalToken).update(askerProof(name)).digest('hex')}`;
}

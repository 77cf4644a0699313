import type { Core } from '@strapi/strapi';

/** Strapi's AES-256-GCM under `ENCRYPTION_KEY`; both answer null when they can't. */
interface EncryptionService {
  encrypt(value: string): string | null;
  decrypt(value: string): string | null;
}

const encryption = (strapi: Core.Strapi): EncryptionService =>
  strapi.service('admin::encryption') as unknown as EncryptionService;

/** @throws Error without `ENCRYPTION_KEY`, which the start has checked. */
export function seal(strapi: Core.Strapi, secret: string): string {
  const sealed = encryption(strapi).encrypt(secret);
  if (sealed === null) throw new Error('ENCRYPTION_KEY is missing: a secret would be stored in the clear');
  return sealed;
}

/** Null when it was sealed under another `ENCRYPTION_KEY`. */
export function unseal(strapi: Core.Strapi, sealed: string): string | null {
  return encryption(strapi).decrypt(sealed);
}

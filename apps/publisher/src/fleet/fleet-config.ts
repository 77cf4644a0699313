import { hostname } from 'node:os';
import { readObjectsPlace, type ObjectsPlace } from '../release/objects/objects-config.js';
import { readPurge, type PurgePlace } from './purge/purge-config.js';

export interface FleetConfig {
  place: NonNullable<ObjectsPlace>;
  /** This machine's name, unlike every other publisher's. */
  name: string;
  mayLead: boolean;
  /** For how long a lead holds that is not renewed. */
  leaseMs: number;
  purge: PurgePlace | null;
}

const LEASE_SECONDS = 15;

/** Reads what several machines need; null: one machine. What is missing or wrong is added to `problems` as sentences. */
export function readFleet(env: NodeJS.ProcessEnv, port: number, problems: string[]): FleetConfig | null {
  const place = readObjectsPlace(env, problems);
  if (place === null) return null;
  const seconds = Number(env['TOASOAN_LEASE_SECONDS'] ?? LEASE_SECONDS);
  if (!(seconds >= 1 && seconds <= 600)) problems.push('TOASOAN_LEASE_SECONDS phải là số giây từ 1 đến 600.');
  return {
    place,
    name: env['TOASOAN_PUBLISHER_NAME'] ?? `${hostname()}:${String(port)}`,
    mayLead: env['TOASOAN_LEAD'] !== 'off',
    leaseMs: Math.round(seconds * 1000),
    purge: readPurge(env, problems),
  };
}

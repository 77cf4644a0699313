import type Database from 'better-sqlite3';
import { isPassing, ObjectsFault } from '../release/objects/objects-fault.js';
import { OtherFormat } from './log-entry.js';
import { shownHere } from './shown.js';
import { WouldEmpty } from './would-empty.js';

/**
 * The shared store can't be followed at the start: a machine that has a site serves it all the same and tries again by itself,
 * and one that has none waits where the store is merely away or full. False: a person has to see to the settings or the
 * version, or its own disk fails.
 */
export function mayServe(error: unknown, db: Database.Database): boolean {
  if (error instanceof WouldEmpty) return true;
  if (error instanceof ObjectsFault) return isPassing(error);
  if (shownHere(db).release === 0 || error instanceof OtherFormat) return false;
  return error instanceof Error && !('code' in error);
}

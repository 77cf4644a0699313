import type { Publication } from '@toasoan/contracts';
import type { FleetParts } from './fleet-parts.js';
import type { Lease } from './lease.js';

export interface FleetOptions {
  parts: FleetParts;
  lease: Pick<Lease, 'hold' | 'release' | 'handBack'>;
  /** False: this machine only follows. */
  mayLead: boolean;
  /** Documents of which the CMS may not have been told that they are live. */
  onLead: (unsure: readonly Publication[]) => Promise<void>;
  /** Another machine leads or will: what is under way here is broken off. */
  onLost: () => void;
  /** Events that this machine took while it led and has not carried out. */
  unfinished: () => string[];
  handedBack: (events: readonly string[]) => void;
  /** What could not be shared for a while is shared: whoever waits for a confirmation need not wait longer. */
  onHealed: () => void;
  /** Addresses that readers elsewhere get anew from now on. */
  onStanding: (paths: readonly string[]) => void;
}

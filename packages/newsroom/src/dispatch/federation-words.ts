import type { Day } from '../day.js';
import type { LedgerUnits } from '../ledger/ledger-article.js';
import { existsOn, nameOn } from '../units/unit-tree.js';

/** What a federation calls itself inside its own papers. */
export interface FederationWords {
  /** "Liên đoàn Lao động tỉnh" of "Liên đoàn Lao động tỉnh Bình Thuận", "… thành phố" of a city's; another name whole. */
  full: string;
  /** "LĐLĐ tỉnh"; another name whole. */
  short: string;
}

const FEDERATION = /^(Liên đoàn Lao động) (tỉnh|thành phố) (?=\S)/u;

/** From the name that the unit at the top bears on that day; without one, as most federations say it. */
export function federationWords(units: LedgerUnits, on: Day): FederationWords {
  const top = [...units.values()].find((unit) => unit.kind === 'province' && existsOn(unit, on));
  return federationWordsOf(top ? nameOn(top, on) : 'Liên đoàn Lao động tỉnh nhà');
}

export function federationWordsOf(name: string): FederationWords {
  const [, federation, place] = FEDERATION.exec(name) ?? [];
  if (federation === undefined || place === undefined) return { full: name, short: name };
  return { full: `${federation} ${place}`, short: `LĐLĐ ${place}` };
}

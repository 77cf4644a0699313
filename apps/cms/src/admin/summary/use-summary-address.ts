import { type CellQuery, SUMMARY_COLUMNS, SUMMARY_GROUPINGS, type SummaryGrouping } from '@toasoan/contracts';
import { dayOf } from '@toasoan/vietnamese';
import { useSearchParams } from 'react-router-dom';
import { type Days, daysOf } from '../periods/period-address';

/** What is looked at; kept in the address, so that going back and sharing a link keep it. */
export interface SummaryAddress extends Days {
  grouping: SummaryGrouping;
  /** An issued table instead of the figures of today. */
  issued: string | null;
  comparing: boolean;
  /** The number whose articles are open. */
  cell: CellQuery | null;
}

export interface AddressHandle {
  address: SummaryAddress;
  /** The same page with this changed, for a link. A change of the table closes the open number. */
  to: (change: Partial<SummaryAddress>) => { search: string };
  go: (change: Partial<SummaryAddress>) => void;
}

export function useSummaryAddress(): AddressHandle {
  const [params, setParams] = useSearchParams();
  const address = readAddress(params, dayOf(new Date()));
  const search = (change: Partial<SummaryAddress>) => writeAddress({ ...address, cell: null, ...change });
  return {
    address,
    to: (change) => ({ search: search(change) }),
    go: (change) => {
      setParams(new URLSearchParams(search(change)));
    },
  };
}

export function readAddress(params: URLSearchParams, today: string): SummaryAddress {
  const column = SUMMARY_COLUMNS.find((known) => known === params.get('column'));
  const [unit, group] = [params.get('unit'), params.get('group')];
  return {
    ...daysOf(params, today),
    grouping: SUMMARY_GROUPINGS.find((known) => known === params.get('grouping')) ?? 'level',
    issued: params.get('bang'),
    comparing: params.get('so') === '1',
    cell:
      column === undefined
        ? null
        : { column, ...(unit === null ? {} : { unit }), ...(group === null ? {} : { group }) },
  };
}

export function writeAddress({ from, to, grouping, issued, comparing, cell }: SummaryAddress): string {
  const params = new URLSearchParams({ from, to });
  if (grouping !== 'level') params.set('grouping', grouping);
  if (issued !== null) params.set('bang', issued);
  if (comparing) params.set('so', '1');
  for (const [name, value] of cellEntries(cell)) params.set(name, value);
  return params.toString();
}

/** What names the number, for an address. */
export function cellEntries(cell: CellQuery | null): [string, string][] {
  return Object.entries(cell ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
}

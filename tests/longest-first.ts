import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Another order for a run that makes other files long: names, commas between. */
const NAMED = process.env['TOASOAN_LONGEST']?.split(',');
/**
 * Of these each takes from a dozen seconds to a minute, however short it is to read: groups of files too. Those that wait
 * (for a lease to end, for a receiver that is away) stand among those that compute.
 */
const LONG = (
  NAMED ?? [
    ...[
      'access-matrix',
      'shared-store',
      'people',
      'import-kill',
      'two-publishers',
      'backup',
      'editorial-times',
      'cms-kill',
    ],
    ...['leader-kill', 'offices', 'editorial-steps', 'races', 'publisher-kill', 'content', 'editorial-words', 'abuse'],
    ...[
      'editorial-log',
      'scheduled-time',
      'two-cms',
      'columns',
      'publisher-settings',
      'byte-identity',
      'both-processes',
    ],
    ...['publisher-failures', 'publisher-levelling', 'import', 'hostile-words', 'hostile-files', 'broken-article'],
  ]
).map((name) => `/${name}.test.ts`);

/**
 * Vitest knows how long a file took from the last run, and a fresh clone has none: it would begin with the largest, and
 * one worker would sit by while the other ends a long one that begins last.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((end) => moduleId.endsWith(end));
      return found < 0 ? LONG.length : found;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

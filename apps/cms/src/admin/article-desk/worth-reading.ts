import type { ArticleDesk, DeskCommand } from '@toasoan/contracts';

/** What somebody might have come for; why the rest can't be done now goes without saying. */
const WANTED: readonly DeskCommand[] = ['approve', 'return', 'submit', 'ratify', 'unschedule', 'correct', 'withdraw'];

/** Says nothing that the state above it, or the checklist, does not say better. */
const PLAIN: readonly string[] = ['illegal_transition', 'not_live', 'still_live', 'no_emergency', 'quality_blocks'];

/** The refusals that tell a person something, each sentence once. `saidBeside`: what stands under a button already. */
export function worthReading({ refusals }: Pick<ArticleDesk, 'refusals'>, saidBeside: string | null = null): string[] {
  const said = WANTED.flatMap((command) => {
    const refusal = refusals[command];
    const plain = refusal === undefined || PLAIN.includes(refusal.code) || refusal.message === saidBeside;
    return plain ? [] : [refusal.message];
  });
  return [...new Set(said)];
}

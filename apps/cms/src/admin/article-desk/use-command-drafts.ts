import type { ArticleDesk, DeskCommand } from '@toasoan/contracts';
import { useState } from 'react';
import { type CommandDraft, EMPTY_DRAFT } from './command-draft';

export interface CommandDrafts {
  of: (command: DeskCommand) => CommandDraft;
  change: (command: DeskCommand, change: Partial<CommandDraft>) => void;
  forget: (command: DeskCommand) => void;
}

/** What was typed into each command's form, kept until it is sent or the page is left: a refusal or Escape loses nothing. */
export function useCommandDrafts({ correctionNote }: Pick<ArticleDesk, 'correctionNote'>): CommandDrafts {
  const [drafts, setDrafts] = useState<Partial<Record<DeskCommand, CommandDraft>>>({});
  // The words under a corrected article were written when the correction began; sending it is the time to mend them.
  const fresh = (command: DeskCommand): CommandDraft =>
    command === 'submit' ? { ...EMPTY_DRAFT, note: correctionNote ?? '' } : EMPTY_DRAFT;
  return {
    of: (command) => drafts[command] ?? fresh(command),
    change: (command, change) => {
      setDrafts((kept) => ({ ...kept, [command]: { ...(kept[command] ?? fresh(command)), ...change } }));
    },
    forget: (command) => {
      setDrafts(({ [command]: _forgotten, ...kept }) => kept);
    },
  };
}

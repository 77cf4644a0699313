import type { Core } from '@strapi/strapi';
import type { CommandBody, DeskCommand } from '@toasoan/contracts';
import { toNfc } from '@toasoan/vietnamese';
import { approveArticle } from './approve-article';
import type { Outcome, VerbOrder } from './carry-out';
import { returnArticle } from './return-article';
import { submitArticle } from './submit-article';
import { withdrawArticle } from './withdraw-article';

type Order = Omit<VerbOrder<never>, 'command'> & { command: DeskCommand; body: CommandBody };

/** From the name of a command, as it stands in an address, to its verb. */
export function giveCommand(strapi: Core.Strapi, order: Order): Promise<Outcome> {
  const { command, body, ...who } = order;
  const { revision, reasonCode } = body;
  // They are shown, logged and hashed: what leaves the database has to be what went in.
  const comment = clean(body.comment);
  const note = clean(body.note);
  switch (command) {
    case 'submit':
      return submitArticle(strapi, { ...who, command: { type: command, revision, comment } });
    case 'return':
      return returnArticle(strapi, { ...who, command: { type: command, revision, comment, reasonCode } });
    case 'approve':
      return approveArticle(strapi, { ...who, command: { type: command, revision, comment } });
    case 'withdraw':
      return withdrawArticle(strapi, { ...who, command: { type: command, revision, comment, reasonCode, note } });
  }
}

const clean = (text: string | undefined): string | undefined => (text === undefined ? undefined : toNfc(text));

import type { Core } from '@strapi/strapi';
import type { CommandBody, DeskCommand } from '@toasoan/contracts';
import type { Actor } from '@toasoan/newsroom';
import { approveArticle } from './approve-article';
import type { Outcome } from './carry-out';
import { returnArticle } from './return-article';
import { submitArticle } from './submit-article';
import { withdrawArticle } from './withdraw-article';

interface Order {
  documentId: string;
  command: DeskCommand;
  body: CommandBody;
  actor: Actor;
  now: Date;
  requestId: string;
}

/** From the name of a command, as it stands in an address, to its verb. */
export function giveCommand(strapi: Core.Strapi, order: Order): Promise<Outcome> {
  const { command, body, ...who } = order;
  const { revision, comment, reasonCode, note } = body;
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

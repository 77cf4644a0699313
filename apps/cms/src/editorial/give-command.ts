import type { Core } from '@strapi/strapi';
import type { CommandBody, DeskCommand } from '@toasoan/contracts';
import { type Command, type CommandNeed, TRANSITIONS } from '@toasoan/newsroom';
import { toNfc } from '@toasoan/vietnamese';
import { approveArticle } from './approve-article';
import { archiveArticle } from './archive-article';
import { cancelCorrection } from './cancel-correction';
import type { Outcome, VerbOrder } from './carry-out';
import { claimArticle } from './claim-article';
import { commentArticle } from './comment-article';
import { correctArticle } from './correct-article';
import { emergencyPublishArticle } from './emergency-publish-article';
import { ratifyArticle } from './ratify-article';
import { reassignArticle } from './reassign-article';
import { releaseArticle } from './release-article';
import { restoreArticle } from './restore-article';
import { returnArticle } from './return-article';
import { scheduleArticle } from './schedule-article';
import { scheduleWithdrawal } from './schedule-withdrawal';
import { submitArticle } from './submit-article';
import { takeBackArticle } from './take-back-article';
import { unscheduleArticle } from './unschedule-article';
import { unscheduleWithdrawal } from './unschedule-withdrawal';
import { withdrawArticle } from './withdraw-article';

type Order = Omit<VerbOrder<never>, 'command'> & { command: DeskCommand; body: CommandBody };
type Verb<C extends DeskCommand> = (
  strapi: Core.Strapi,
  order: VerbOrder<Extract<Command, { type: C }>>,
) => Promise<Outcome>;

const VERBS: { [C in DeskCommand]: Verb<C> } = {
  submit: submitArticle,
  take_back: takeBackArticle,
  claim: claimArticle,
  release: releaseArticle,
  reassign: reassignArticle,
  return: returnArticle,
  approve: approveArticle,
  schedule: scheduleArticle,
  unschedule: unscheduleArticle,
  emergency_publish: emergencyPublishArticle,
  ratify: ratifyArticle,
  correct: correctArticle,
  cancel_correction: cancelCorrection,
  withdraw: withdrawArticle,
  schedule_withdrawal: scheduleWithdrawal,
  unschedule_withdrawal: unscheduleWithdrawal,
  archive: archiveArticle,
  restore: restoreArticle,
  comment: commentArticle,
};

/** From the name of a command, as it stands in an address, to its verb. What it doesn't ask for is not looked at. */
export function giveCommand(strapi: Core.Strapi, { command, body, ...who }: Order): Promise<Outcome> {
  const { required, optional } = TRANSITIONS[command];
  const asks = (need: CommandNeed): boolean => required.includes(need) || optional.includes(need);
  // Words are shown, logged and hashed: what leaves the database has to be what went in.
  const given = {
    type: command,
    revision: body.revision,
    ...(asks('comment') ? { comment: clean(body.comment) } : {}),
    ...(asks('note') || command === 'submit' ? { note: clean(body.note) } : {}),
    ...(asks('redirect') ? { redirectTo: clean(body.redirectTo) } : {}),
    ...(asks('reason') ? { reasonCode: body.reasonCode } : {}),
    ...(asks('assignee') || command === 'claim' ? { assignee: body.assignee } : {}),
    ...(asks('time') && body.scheduledFor !== undefined ? { scheduledFor: new Date(body.scheduledFor) } : {}),
  };
  const verb = VERBS[command] as Verb<DeskCommand>;
  return verb(strapi, { ...who, command: given });
}

const clean = (text: string | undefined): string | undefined => (text === undefined ? undefined : toNfc(text));

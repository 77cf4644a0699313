import type { Core } from '@strapi/strapi';
import { claimMail, dueRecipients, letGo, type MailClaim } from './claim-mail';
import { composeLetter, newsroomUrl } from './mail/compose-letter';
import type { MailPort } from './mail/letter';
import { GATHER_MS } from './mail-timing';
import { recipientOf } from './recipient';
import { mailFailed, mailSent } from './settle-mail';

const POLL_MS = 5_000;
const AT_ONCE = 4;

/**
 * Carries notices to people's mail after the commit: at least once, one mail for all that waits for a person, at most one
 * digest a day. What it needs to go on lies in the database, so it may be killed at any moment, and several may run.
 */
export class Mailer {
  private readonly strapi: Core.Strapi;
  private readonly port: MailPort;
  private running: Promise<void> | null = null;
  private stopped = false;
  private rouse: (() => void) | null = null;
  private gathering: NodeJS.Timeout | null = null;

  constructor(strapi: Core.Strapi, port: MailPort) {
    this.strapi = strapi;
    this.port = port;
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the mails under way; what was claimed and not sent comes due again with its lease. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.gathering) clearTimeout(this.gathering);
    this.rouse?.();
    await this.running;
  }

  /** To be called after a commit: mail leaves as soon as it has waited for its company, not at the next poll. */
  wake(): void {
    if (!this.running || this.stopped || this.gathering) return;
    this.gathering = setTimeout(() => {
      this.gathering = null;
      this.rouse?.();
    }, GATHER_MS + 50);
    this.gathering.unref();
  }

  /** Sends all that is due at `now`; answers how many mails went out. */
  async round(now: Date): Promise<number> {
    let sent = 0;
    const waiting = await dueRecipients(this.strapi, now);
    while (waiting.length > 0) {
      const some = waiting.splice(0, AT_ONCE);
      // A round ends only when each of them has, or `stop` would not wait for them.
      const results = await Promise.allSettled(some.map((recipient) => this.sendTo(recipient, now)));
      for (const result of results) {
        if (result.status === 'rejected') throw result.reason;
        if (result.value) sent += 1;
      }
    }
    return sent;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        if ((await this.round(new Date())) > 0) continue;
      } catch (error) {
        // A database that is away comes back; the notices wait in it.
        this.strapi.log.error(`notices: ${(error as Error).message}`);
      }
      await this.rest();
    }
  }

  private async rest(): Promise<void> {
    if (this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.rouse = null;
  }

  private async sendTo(recipient: string, now: Date): Promise<boolean> {
    const claim = await claimMail(this.strapi, recipient, now);
    return claim !== null && (await this.send(claim, now));
  }

  private async send(claim: MailClaim, now: Date): Promise<boolean> {
    const recipient = await recipientOf(this.strapi, claim.recipient);
    if (!recipient) {
      await letGo(this.strapi, claim, { mailState: 'none', mailDueAt: null, mailError: 'no address' });
      return false;
    }
    const digest = claim.digest !== null;
    try {
      await this.port.send(composeLetter(recipient, claim.rows, { digest, now, newsroom: newsroomUrl() }));
    } catch (error) {
      const { message } = error as Error;
      this.strapi.log.warn(`Chưa gửi được thư thông báo tới ${claim.recipient}: ${message}`);
      await mailFailed(this.strapi, claim, message, now);
      return false;
    }
    await mailSent(this.strapi, claim, now);
    return true;
  }
}

import { createRequire } from 'node:module';
import { type CmsApp, inRepository } from '@toasoan/testkit';

/** What a mail port is handed, as far as these tests look. */
export interface Letter {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}
interface MailPort {
  send(letter: Letter): Promise<void>;
}
export interface Draft {
  recipient: string;
  kind: string;
  articleId: string | null;
  title: string;
  text: string;
}

const built = createRequire(inRepository('apps/cms/dist/src/notices/notices.js'));

export const { Mailer } = built('./mailer.js') as {
  Mailer: new (app: CmsApp, port: MailPort) => { round(now: Date): Promise<number> };
};
const { recordNotices } = built('./record-notices.js') as {
  recordNotices: (app: CmsApp, notices: readonly Draft[], now: Date) => Promise<void>;
};
export const { strapiMail } = built('./mail/mail-port.js') as { strapiMail: (app: CmsApp) => MailPort };
export { recordNotices };

/** Writes notices as a verb does: in a transaction. */
export function record(app: CmsApp, notices: readonly Draft[], now: Date): Promise<void> {
  const { db } = app as unknown as { db: { transaction(work: () => Promise<void>): Promise<void> } };
  return db.transaction(() => recordNotices(app, notices, now));
}

export const draft = (recipient: string, title: string, more: Partial<Draft> = {}): Draft => ({
  recipient,
  kind: 'comment',
  articleId: 'bai-1',
  title,
  text: `Lời của ${title}`,
  ...more,
});

/** Stands where the mail server stands, and can be made to fail. */
export function postOffice() {
  const office = {
    letters: [] as Letter[],
    failing: false,
    to: (address: string) => office.letters.filter((letter) => letter.to.address === address),
    send: (letter: Letter): Promise<void> => {
      if (office.failing) return Promise.reject(new Error('451 thử lại sau'));
      office.letters.push(letter);
      return Promise.resolve();
    },
  };
  return office;
}

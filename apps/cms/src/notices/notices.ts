import type { Core } from '@strapi/strapi';
import { repeat } from '../outbox/repeat';
import { hasMailServer } from './mail/mail-settings';
import { keepMailInFolder, strapiMail } from './mail/mail-port';
import { Mailer } from './mailer';
import { pruneNotices } from './prune-notices';

const PRUNE_EVERY_MS = 6 * 60 * 60_000;

interface Running {
  mailer: Mailer;
  stopPruning: () => Promise<void>;
}

const running = new WeakMap<Core.Strapi, Running>();
const stopped = new WeakSet<Core.Strapi>();

/** To be called in bootstrap; Strapi's destroy stops it. `TOASOAN_MAILER=off` leaves the mail to another instance. */
export function startNotices(strapi: Core.Strapi): void {
  if (!hasMailServer(process.env)) {
    keepMailInFolder(strapi);
    if (process.env['TOASOAN_EXAMPLE_DATA'] !== 'true') {
      strapi.log.warn('Chưa đặt SMTP_URL: thư không gửi đi mà được giữ trong thư mục «mail» của dữ liệu.');
    }
  }
  if (process.env['TOASOAN_MAILER'] === 'off' || stopped.has(strapi)) return;
  const mailer = new Mailer(strapi, strapiMail(strapi));
  mailer.start();
  const prune = (): Promise<void> => pruneNotices(strapi, new Date());
  const stopPruning = repeat(PRUNE_EVERY_MS, prune, ({ message }) => strapi.log.error(`notices prune: ${message}`));
  running.set(strapi, { mailer, stopPruning });
}

/** To be called in destroy: afterwards nothing here touches the database, which Strapi closes next. */
export async function stopNotices(strapi: Core.Strapi): Promise<void> {
  stopped.add(strapi);
  const parts = running.get(strapi);
  await Promise.all([parts?.mailer.stop(), parts?.stopPruning()]);
}

/** After a commit; without a mailer here another instance's poll finds the rows. */
export function wakeMailer(strapi: Core.Strapi): void {
  running.get(strapi)?.mailer.wake();
}

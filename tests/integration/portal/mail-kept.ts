import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inRepository, type RunningCms } from '@toasoan/testkit';

interface KeptMail {
  to: string;
  subject: string;
  text: string;
}
const { listMail } = createRequire(inRepository('apps/cms/dist/src/notices/mail/mail-folder.js'))(
  './mail-folder.js',
) as {
  listMail(limit: number, folder: string): Promise<KeptMail[]>;
};

/** The newest mail to an address that a CMS without a mail server has kept. */
export async function mailTo(cms: RunningCms, address: string): Promise<KeptMail> {
  const kept = await listMail(50, join(cms.env['TOASOAN_DATA'] ?? '', 'mail'));
  const found = kept.find(({ to }) => to.includes(address));
  if (!found) throw new Error(`no mail to ${address}`);
  return found;
}

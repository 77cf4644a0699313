import { join } from 'node:path';
import { createStrapi } from '@strapi/strapi';
import type { ChainFault } from '@toasoan/newsroom';
import { verifyLog } from './editorial/verify-log';

const WORDS: Record<ChainFault, string> = {
  gap: 'thiếu dòng trước đó',
  broken_link: 'không nối với dòng trước đó',
  changed: 'nội dung đã bị đổi',
};

/** `npm run verify-log`: loads the CMS without serving or sending anything, and reads the log from end to end. */
async function main(): Promise<void> {
  Object.assign(process.env, { TOASOAN_RELAY: 'off', TOASOAN_EXAMPLE_DATA: 'false' });
  const appDir = join(__dirname, '../..');
  const strapi = await createStrapi({ appDir, distDir: join(appDir, 'dist'), serveAdminPanel: false }).load();
  const { rows, lastHash, faults } = await verifyLog(strapi);
  await strapi.destroy();
  for (const { sequence, articleId, fault } of faults) {
    process.stderr.write(`Dòng ${String(sequence)} (tin bài ${articleId}): ${WORDS[fault]}.\n`);
  }
  const verdict = faults.length === 0 ? 'nguyên vẹn' : `${String(faults.length)} dòng sai`;
  process.stdout.write(`Nhật ký duyệt: ${String(rows)} dòng, ${verdict}. Mã băm cuối: ${lastHash ?? 'chưa có'}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 2;
});

// `npm run site:build`: the same site, made whole: a snapshot of what the CMS shows the public, then `astro build`.
// Needs a reachable CMS (TOASOAN_CMS_URL) and its TOASOAN_INTERNAL_TOKEN; result in apps/web/dist/static, with the redirects
// and headers for static hosts in it and those for nginx beside it (static.nginx). A document that
// can't be shown fails the build, so that nothing is lost unseen; `-- --allow-left-out` builds without it and names it.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { buildStale } from './stack/build.mjs';
import { stackEnvironment } from './stack/environment.mjs';
import { ensureInstalled } from './stack/install.mjs';
import { dataFolder, inRoot } from './stack/places.mjs';
import { requireNode } from './stack/preflight.mjs';
import { step } from './stack/progress.mjs';
import { Refusal } from './stack/refusal.mjs';
import { loadSecrets } from './stack/secrets.mjs';

/** @param {string} what @param {string} command @param {string[]} args @param {{cwd: string, env: NodeJS.ProcessEnv}} options */
async function must(what, command, args, options) {
  const { code, output } = await runCommand(command, args, options);
  if (code !== 0) throw new Refusal(`${what} không thành công:\n${output.trimEnd().split('\n').slice(-40).join('\n')}`);
  return output.trim();
}

async function main() {
  requireNode();
  await ensureInstalled();
  await buildStale(['packages']);
  const snapshot = join(dataFolder, 'site-build');
  const env = stackEnvironment(loadSecrets(), false);
  Object.assign(env, { TOASOAN_CONTENT_INDEX: join(snapshot, 'index.db'), SITE_MODE: 'static' });
  rmSync(snapshot, { recursive: true, force: true });
  let copied = '';
  await step(`Chép nội dung công khai từ ${String(env['TOASOAN_CMS_URL'])}`, async () => {
    const args = [inRoot('apps/publisher/dist/main.js'), 'snapshot', snapshot, ...process.argv.slice(2)];
    copied = await must('Chép nội dung', process.execPath, args, { cwd: inRoot(), env });
  });
  console.log(copied);
  const web = inRoot('apps/web');
  await step('Dựng trang tĩnh bằng astro build', () =>
    must('astro build', join(web, 'node_modules/.bin/astro'), ['build'], { cwd: web, env }),
  );
  const media = join(snapshot, 'media');
  if (existsSync(media)) cpSync(media, join(web, 'dist/static'), { recursive: true });
  await step('Ghi chuyển hướng và tiêu đề cho máy chủ tĩnh và nginx', async () => {
    const args = [
      inRoot('apps/publisher/dist/main.js'),
      'host-files',
      join(snapshot, 'index.db'),
      join(web, 'dist/static'),
    ];
    await must('Ghi chuyển hướng', process.execPath, args, { cwd: inRoot(), env });
  });
  console.log(`Trang tĩnh nằm trong ${join(web, 'dist/static')}`);
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
});

// `npm start`: from a fresh clone to a running newsroom and site. Node's own modules only: nothing is installed yet.
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { stopCommands } from './run-command.mjs';
import { whenNpmEnds } from './stack/npm-end.mjs';
import { buildStale } from './stack/build.mjs';
import { noteDatabase } from './stack/database-settings.mjs';
import { addresses, exampleData, mailPage, stackEnvironment } from './stack/environment.mjs';
import { ensureInstalled } from './stack/install.mjs';
import { dataFolder, inRoot } from './stack/places.mjs';
import { requireDisk, requireNode, requirePorts } from './stack/preflight.mjs';
import { step } from './stack/progress.mjs';
import { Refusal } from './stack/refusal.mjs';
import { loadSecrets } from './stack/secrets.mjs';
import { setUpLines } from './stack/set-up-link.mjs';
import { serviceGroup } from './stack/services.mjs';
import { keepRunning } from './stack/supervise.mjs';

const begun = performance.now();
const services = serviceGroup();

/** @param {number} code */
async function stopAll(code) {
  if (services.stopping()) return;
  stopCommands();
  if (services.any()) console.log('\nĐang dừng…');
  // The publisher first: it must not mistake the CMS's end for a fault, and its last receipts still find the CMS.
  await services.stop();
  process.exit(code);
}

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(`\n✗ ${sentence}`);
  void stopAll(1);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stopAll(0));
whenNpmEnds(() => void stopAll(0));

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' })).ok;
  } catch {
    return false;
  }
}

/** @param {string} url @param {number} mostMs @param {string} what */
async function until(url, mostMs, what) {
  const end = performance.now() + mostMs;
  while (!services.stopping() && !(await answers(url))) {
    if (performance.now() > end)
      throw new Refusal(`${what} không trả lời sau ${mostMs / 1000} giây. Xem nhật ký trong ${dataFolder}/logs.`);
    await wait(150);
  }
}

/**
 * The site shows everything that is published: it has compared itself with the CMS, and owes no rebuild. At the first
 * start it answers before that, with an empty newsroom's pages.
 * @param {string} publisher
 */
async function untilFull(publisher) {
  const end = performance.now() + 600_000;
  while (!services.stopping() && performance.now() < end) {
    try {
      const answer = await fetch(`${publisher}/health`, { signal: AbortSignal.timeout(5000) });
      const { reconciliation, wholeRebuild, journal } =
        /** @type {{reconciliation: object | null, wholeRebuild: {owed: boolean}, journal: {waiting: number}}} */ (
          await answer.json()
        );
      if (reconciliation !== null && !wholeRebuild.owed && journal.waiting === 0) return;
    } catch {
      // Between two answers; the next one tells.
    }
    await wait(150);
  }
}

async function start() {
  const { host, cmsPort, sitePort, cms, publisher: publishers, origin } = addresses();
  const publisher = publishers.split(',')[0] ?? publishers;
  requireNode();
  exampleData(host);
  requireDisk(!existsSync(inRoot('node_modules')));
  await requirePorts(
    [
      { port: cmsPort, variable: 'PORT', what: 'CMS' },
      { port: sitePort, variable: 'PUBLISHER_PORT', what: 'trang tin' },
    ],
    host,
  );
  await ensureInstalled();
  await buildStale();
  const env = stackEnvironment(loadSecrets());
  noteDatabase(env);
  const first = !existsSync(`${dataFolder}/publisher`);

  const strapi = inRoot('apps/cms/node_modules/@strapi/strapi/bin/strapi.js');
  services.start(() =>
    keepRunning({ name: 'cms', title: 'CMS', args: [strapi, 'start'], cwd: inRoot('apps/cms'), env }, giveUp),
  );
  await step(first ? 'Khởi động CMS, tạo cơ sở dữ liệu, nạp dữ liệu mẫu' : 'Khởi động CMS', () =>
    until(`${cms}/_health`, 600_000, 'CMS'),
  );
  // Ctrl-C while the CMS came up: what is not started need not be stopped.
  const started = services.start(() =>
    keepRunning(
      {
        name: 'publisher',
        title: 'Bộ xuất bản',
        args: [inRoot('apps/publisher/dist/main.js')],
        cwd: inRoot('apps/publisher'),
        env,
      },
      giveUp,
    ),
  );
  if (!started) return;
  await step(first ? 'Dựng toàn bộ trang tin lần đầu' : 'Khởi động trang tin', async () => {
    await until(`${publisher}/health`, 600_000, 'Bộ xuất bản');
    await until(`${publisher}/`, 600_000, 'Trang tin');
    if (first) await untilFull(publisher);
  });
  if (!services.stopping()) announce(cms, origin);
}

/** @param {string} cms @param {string} origin */
function announce(cms, origin) {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).replace('.', ',');
  const examples = !exampleData(addresses().host)
    ? setUpLines()
    : [
        'Tài khoản mẫu (mật khẩu chung: ToaSoan-2018):',
        '  phanthiet.duyet@example.vn   người duyệt, LĐLĐ TP Phan Thiết',
        '  phanthiet.viet@example.vn    người viết, LĐLĐ TP Phan Thiết',
        '  banbientap@example.vn        Ban Biên tập tỉnh',
        '  quantri@example.vn           quản trị hệ thống',
        `  mayphanthiet.ctv@example.vn  cộng tác viên, gửi bài tại ${origin}/gui-bai/`,
      ];
  console.log(
    [
      '',
      `Tòa Soạn đã sẵn sàng sau ${seconds} giây.`,
      `  Trang tin:  ${origin}/`,
      `  Tòa soạn:   ${cms}/admin`,
      ...(mailPage(addresses().host) ? [`  Thư thử:    ${cms}/hop-thu-thu-nghiem/`] : []),
      '',
      ...examples,
      '',
      `Dữ liệu và nhật ký nằm trong ${dataFolder}. Bấm Ctrl-C để dừng.`,
    ].join('\n'),
  );
}

start().catch((/** @type {unknown} */ error) => {
  if (services.stopping()) return;
  const sentence =
    error instanceof Refusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  giveUp(sentence);
});

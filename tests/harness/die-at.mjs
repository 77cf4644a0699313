// Loaded into a publisher by NODE_OPTIONS (dying-publisher.ts): its process ends by SIGKILL at one of its own writes.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { createRequire, syncBuiltinESMExports } from 'node:module';

/** What is to come: `{ from, until, call }`; what came is written beside it. */
const order = process.env.TOASOAN_TEST_DIES ?? '';
const publisher = new URL('../../apps/publisher/package.json', import.meta.url);

/** @type {{ until: RegExp, left: number, met: string[] } | null} */
let counting = null;

/** The process is about to do this; `writes`: it changes something on the disk. */
function about(/** @type {string} */ what, /** @type {boolean} */ writes) {
  if (counting === null) {
    if (!existsSync(order)) return;
    const { from, until, call } = JSON.parse(readFileSync(order, 'utf8'));
    if (!new RegExp(from).test(what)) return;
    counting = { until: new RegExp(until), left: call, met: [] };
  }
  if (!writes) return;
  counting.met.push(what);
  if (counting.left > 0 && !counting.until.test(what)) {
    counting.left -= 1;
    return;
  }
  // Whole from the first moment that it is there: whoever sees it ends this process.
  writeFileSync(`${order}.writing`, JSON.stringify(counting.met));
  renameSync(`${order}.writing`, `${order}.met`);
  process.kill(process.pid, 'SIGKILL');
}

const memory = new (createRequire(publisher)('better-sqlite3'))(':memory:');
const statement = Object.getPrototypeOf(memory.prepare('SELECT 1'));
const database = Object.getPrototypeOf(memory);
memory.close();
for (const method of ['run', 'get', 'all']) {
  const own = statement[method];
  statement[method] = function (...given) {
    about(this.source, !this.readonly || this.source === 'COMMIT');
    return own.apply(this, given);
  };
}
const { exec } = database;
database.exec = function (sql) {
  about(sql, true);
  return exec.call(this, sql);
};
for (const name of ['rename', 'link', 'rm']) {
  const own = files[name];
  files[name] = async (...given) => {
    about(`${name} ${given.filter((one) => typeof one === 'string').join(' ')}`, true);
    return own(...given);
  };
}
syncBuiltinESMExports();

import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openLog } from './log-file.mjs';
import { dataFolder, inRoot } from './places.mjs';

const GRACE_MS = 10_000;
/** A child that ends sooner than this after its start did not come up: after that many such ends we give up. */
const QUICK_MS = 20_000;
const MOST_QUICK_ENDS = 4;
const endWithParent = pathToFileURL(inRoot('scripts/stack/end-with-parent.mjs')).href;

/**
 * @typedef {{name: string, title: string, args: string[], cwd: string, env: NodeJS.ProcessEnv}} Service
 * @typedef {{stop: () => Promise<void>, lastLines: () => string}} Running
 */

/**
 * Starts one long-lived Node process, keeps its log, and starts it again when it ends by itself: at once, then after
 * 1, 2, 4 … s. One that can't stay up is given up on.
 * @param {Service} service
 * @param {(sentence: string) => void} giveUp
 * @returns {Running}
 */
export function keepRunning(service, giveUp) {
  mkdirSync(join(dataFolder, 'logs'), { recursive: true });
  const logPath = join(dataFolder, 'logs', `${service.name}.log`);
  const log = openLog(logPath);
  // Who is running, for tests and for people with a terminal.
  const pidPath = join(dataFolder, 'run', `${service.name}.pid`);
  mkdirSync(join(dataFolder, 'run'), { recursive: true });
  /** @type {string[]} */
  let lines = [];
  let stopping = false;
  let quickEnds = 0;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {NodeJS.Timeout | undefined} */
  let again;

  const launch = () => {
    const begun = Date.now();
    const launched = spawn(process.execPath, ['--import', endWithParent, ...service.args], {
      cwd: service.cwd,
      env: service.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Its own process group: Ctrl-C in the terminal reaches us alone, and we stop the children in order.
      detached: true,
    });
    child = launched;
    try {
      writeFileSync(pidPath, String(launched.pid));
    } catch {
      // A full disk: the service runs without it.
    }
    for (const stream of [launched.stdout, launched.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ chunk) => {
        log.write(chunk);
        const fresh = chunk.toString('utf8').split('\n').filter(Boolean);
        // What the CMS says of the example data's loading is for the person who waits.
        for (const line of fresh) if (line.startsWith('[dữ liệu ví dụ]')) console.log(`  ${line}`);
        lines = [...lines, ...fresh].slice(-15);
      });
    }
    launched.on('exit', (code, signal) => {
      if (stopping) return;
      quickEnds = Date.now() - begun < QUICK_MS ? quickEnds + 1 : 1;
      const how = signal ? `tín hiệu ${signal}` : `mã ${String(code)}`;
      console.log(`✗ ${service.title} đã dừng (${how}). Nhật ký: ${logPath}`);
      if (quickEnds >= MOST_QUICK_ENDS) {
        return giveUp(
          `${service.title} dừng ${quickEnds} lần liên tiếp nên không chạy lại nữa. Dòng cuối:\n${lines.join('\n')}`,
        );
      }
      const delay = 500 * 2 ** quickEnds;
      console.log(`  Chạy lại ${service.title} sau ${delay / 1000} giây.`);
      again = setTimeout(launch, delay);
    });
  };
  launch();

  return {
    lastLines: () => lines.join('\n'),
    stop: async () => {
      stopping = true;
      clearTimeout(again);
      const running = child;
      if (running && running.exitCode === null && running.signalCode === null) {
        const ended = new Promise((resolve) => running.once('exit', resolve));
        running.kill('SIGTERM');
        const timer = setTimeout(() => running.kill('SIGKILL'), GRACE_MS);
        await ended;
        clearTimeout(timer);
      }
      rmSync(pidPath, { force: true });
      log.end();
    },
  };
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { runCommand } from '../run-command.mjs';
import { fingerprint, onceFor } from './fingerprint.mjs';
import { inRoot, root } from './places.mjs';
import { step } from './progress.mjs';
import { Refusal } from './refusal.mjs';

/** @returns {{packageManager: string}} */
const manifest = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** pnpm in the version that package.json names: the one on PATH if it is that, else through npx. */
async function pnpm() {
  const wanted = manifest().packageManager.replace('pnpm@', '');
  const here = await runCommand('pnpm', ['--version'], { cwd: root });
  if (here.code === 0 && here.stdout.trim() === wanted) return { command: 'pnpm', args: /** @type {string[]} */ ([]) };
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  return { command: npx, args: ['-y', `pnpm@${wanted}`] };
}

/** @param {string} output */
function whyFailed(output) {
  if (/gyp ERR!|not found: make|No C\+\+|g\+\+: not found|find Python/i.test(output)) {
    return 'Máy thiếu trình biên dịch C++ để dựng better-sqlite3: hãy cài python3, make và g++ (Debian/Ubuntu: apt-get install python3 make g++) rồi chạy lại.';
  }
  if (/ENOSPC/.test(output)) return 'Đĩa đã đầy trong lúc cài thư viện: hãy giải phóng chỗ trống rồi chạy lại.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ERR_PNPM_META_FETCH_FAIL/.test(output)) {
    return 'Không tải được thư viện từ kho npm: hãy kiểm tra kết nối mạng rồi chạy lại.';
  }
  return `Cài thư viện không thành công:\n${output.trimEnd().split('\n').slice(-15).join('\n')}`;
}

/** Installs what the lock file says, unless that was done already. */
export async function ensureInstalled() {
  const lock = createHash('sha256').update(fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']));
  const now = lock.update(process.version).digest('hex');
  const stamp = 'node_modules/.installed-from';
  if (existsSync(inRoot(stamp)) && readFileSync(inRoot(stamp), 'utf8') === now) return;
  await step('Cài thư viện', () =>
    onceFor(stamp, now, async () => {
      const { command, args } = await pnpm();
      const result = await runCommand(command, [...args, 'install', '--frozen-lockfile', '--prefer-offline'], {
        cwd: root,
        env: { ...process.env, CI: 'true' },
      });
      if (result.code === 127) throw new Refusal('Không thấy npm đi kèm Node.js: hãy cài Node.js bản đầy đủ (có npm).');
      if (result.code !== 0) throw new Refusal(whyFailed(result.output));
    }),
  );
}

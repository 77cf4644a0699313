import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dataFolder, root } from './places.mjs';
import { Refusal } from './refusal.mjs';

const LEAST_NODE = [20, 19];
/** Bytes: libraries and builds take about 2 GB the first time. */
const ROOM_WANTED = { first: 3_000_000_000, again: 300_000_000 };

export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Refusal(`Node.js ${version} quá cũ: hãy cài Node.js ${LEAST_NODE.join('.')} trở lên (nên dùng bản 24).`);
}

/** @param {boolean} first nothing is installed yet */
export function requireDisk(first) {
  for (const folder of [root, dataFolder]) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
    } catch {
      throw new Refusal(
        `Không ghi được vào thư mục ${folder}: hãy cấp quyền ghi, hoặc đặt TOASOAN_DATA sang thư mục khác.`,
      );
    }
    const { bavail, bsize } = statfsSync(folder);
    const wanted = first ? ROOM_WANTED.first : ROOM_WANTED.again;
    if (bavail * bsize >= wanted) continue;
    const gigabytes = (/** @type {number} */ bytes) => (bytes / 1e9).toFixed(1).replace('.', ',');
    throw new Refusal(
      `Đĩa chứa ${folder} chỉ còn ${gigabytes(bavail * bsize)} GB trống, cần ít nhất ${gigabytes(wanted)} GB.`,
    );
  }
}

/** @param {number} port @param {string} host */
function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** @param {readonly {port: number, variable: string, what: string}[]} ports @param {string} host */
export async function requirePorts(ports, host) {
  for (const { port, variable, what } of ports) {
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new Refusal(`${variable} phải là một số cổng từ 1 đến 65535.`);
    }
    if (await isFree(port, host)) continue;
    throw new Refusal(
      `Cổng ${port} (${what}) đang có chương trình khác dùng: hãy tắt nó, hoặc chọn cổng khác bằng ${variable}=….`,
    );
  }
}

import { createWriteStream, existsSync, openSync, renameSync } from 'node:fs';

const MOST_BYTES = 20 * 1024 * 1024;
/** After a write failed (the disk is full) so long nothing is kept; then it is tried again. */
const PAUSE_MS = 10_000;

/**
 * A log that never stops what it is the log of: when it can't be written, lines are lost and nothing else. Beyond
 * `mostBytes` the file becomes `<path>.1` and a new one begins, so two files are the most that a log takes.
 * @param {string} path
 * @param {{mostBytes?: number, open?: () => number, onProblem?: (sentence: string) => void, now?: () => number}} [options]
 * @returns {{write: (chunk: Buffer) => void, end: () => void}}
 */
export function openLog(path, options = {}) {
  const {
    mostBytes = MOST_BYTES,
    open = () => openSync(path, 'w', 0o600),
    onProblem = (sentence) => console.error(sentence),
    now = Date.now,
  } = options;
  /** @type {import('node:fs').WriteStream | undefined} */
  let stream;
  let bytes = 0;
  let pausedUntil = 0;

  /** @param {unknown} error */
  const fail = (error) => {
    stream = undefined;
    if (now() < pausedUntil) return;
    pausedUntil = now() + PAUSE_MS;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const why = code === 'ENOSPC' ? 'đĩa đã đầy, cần thêm chỗ trống' : code;
    onProblem(`✗ Không ghi được nhật ký ${path} (${why}). Hệ thống vẫn chạy.`);
  };
  const begin = () => {
    if (existsSync(path)) renameSync(path, `${path}.1`);
    const fresh = createWriteStream(path, { fd: open() });
    fresh.on('error', (error) => {
      fresh.destroy();
      if (stream === fresh) fail(error);
    });
    stream = fresh;
    bytes = 0;
  };

  return {
    write: (chunk) => {
      if (stream === undefined && now() < pausedUntil) return;
      try {
        if (bytes >= mostBytes) {
          stream?.end();
          stream = undefined;
        }
        if (stream === undefined) begin();
        stream?.write(chunk);
        bytes += chunk.length;
      } catch (error) {
        fail(error);
      }
    },
    end: () => {
      stream?.end();
    },
  };
}

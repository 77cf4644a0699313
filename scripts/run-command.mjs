import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const active = new Set();

/** Ends every program that is still running, for a caller that stops before they do. */
export function stopCommands() {
  for (const child of active) child.kill('SIGTERM');
}

/**
 * Runs a program to its end and keeps what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean, timeoutMs?: number, onLine?: (line: string) => void}} [options] echo: print as it comes
 * @returns {Promise<{code: number, output: string, stdout: string}>} code 127 when the program is not there
 */
export function runCommand(command, args, options = {}) {
  const { cwd, env = process.env, echo = false, timeoutMs, onLine } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    active.add(child);
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    let output = '';
    let stdout = '';
    /** @param {Buffer} chunk @param {boolean} plain */
    const take = (chunk, plain) => {
      const text = chunk.toString('utf8');
      output += text;
      if (plain) stdout += text;
      if (echo) process.stdout.write(text);
      if (onLine) for (const line of text.split('\n')) if (line.trim() !== '') onLine(line);
    };
    child.stdout.on('data', (chunk) => take(chunk, true));
    child.stderr.on('data', (chunk) => take(chunk, false));
    child.on('error', (error) => {
      active.delete(child);
      clearTimeout(timer);
      resolve({ code: 127, output: String(error), stdout: '' });
    });
    child.on('close', (code, signal) => {
      active.delete(child);
      clearTimeout(timer);
      resolve({ code: code ?? (signal ? 137 : 1), output, stdout });
    });
  });
}

/**
 * Runs jobs, at most `width` at a time, in order of the list.
 * @template T
 * @param {readonly (() => Promise<T>)[]} jobs
 * @param {number} width
 * @returns {Promise<T[]>}
 */
export async function inParallel(jobs, width) {
  /** @type {T[]} */
  const results = new Array(jobs.length);
  let next = 0;
  const worker = async () => {
    while (next < jobs.length) {
      const index = next++;
      const job = jobs[index];
      if (job) results[index] = await job();
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

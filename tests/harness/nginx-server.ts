import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@toasoan/testkit';
import { vi } from 'vitest';

/** Debian's nginx, where this machine has it: `.ci/run` installs it where it may. */
export const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find((path) => {
  try {
    execFileSync(path, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

export interface NginxAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface NginxServer {
  /** The path as it stands, dots and escapes and all. */
  ask(host: string, path: string, options?: AskOptions): Promise<NginxAnswer>;
  stop(): Promise<void>;
}

interface AskOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

/** Runs nginx in the foreground with this text as its `http` block; `$PORT` in it is the port that it listens on. */
export async function startNginx(text: string): Promise<NginxServer> {
  if (NGINX === undefined) throw new Error('this machine has no nginx');
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-nginx-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const main = `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
access_log off;
${places.join('\n')}
${text.replaceAll('$PORT', String(port))}
}
`;
  await writeFile(join(folder, 'nginx.conf'), main);
  execFileSync(NGINX, ['-t', '-q', '-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'pipe' });
  const child = spawn(NGINX, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  await vi.waitFor(() => reachable(port), { timeout: 10_000, interval: 20 });
  return {
    ask: (host, path, options) => ask(port, host, path, options),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function reachable(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    });
    socket.on('error', reject);
  });
}

// Not fetch: that would tidy the path, name the port as host, and unpack the body.
function ask(port: number, host: string, path: string, { method = 'GET', headers = {}, body }: AskOptions = {}) {
  return new Promise<NginxAnswer>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const options = { host: '127.0.0.1', port, path, method, headers: { host, ...length, ...headers }, agent: false };
    const sent = httpRequest(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

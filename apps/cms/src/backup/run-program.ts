import { spawn } from 'node:child_process';
import { BackupRefused } from './backup-refused';

/** Runs one of PostgreSQL's programs to its end. @throws BackupRefused with its last words */
export async function runProgram(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { code, errors } = await new Promise<{ code: number | null; errors: string }>((resolve, reject) => {
    const child = spawn(name, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString('utf8')).slice(-2000)));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, errors });
    });
  }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new BackupRefused(`Máy này không có «${name}»: hãy cài gói postgresql-client cùng phiên bản với máy chủ.`);
  });
  if (code === 0) return;
  const advice = /server version mismatch|unsupported version/i.test(errors)
    ? ` «${name}» cũ hơn máy chủ PostgreSQL: hãy cài postgresql-client cùng phiên bản.`
    : '';
  throw new BackupRefused(`${name} không làm được.${advice}\n${errors.trim()}`);
}

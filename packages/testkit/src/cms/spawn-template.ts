import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Database } from '../database.js';
import type { CmsTemplate } from './cms-template.js';

const main = fileURLToPath(new URL('./make-template-main.js', import.meta.url));

/** `makeCmsTemplate` in a process of its own: Strapi's end takes all listeners of its process with it. */
export async function spawnCmsTemplate(db: Database, server = '', exampleData = true): Promise<CmsTemplate> {
  const args = [main, db, server, exampleData ? 'example' : 'bare'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64e6, timeout: 600_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as CmsTemplate;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The newest mail to an address in the mail folder of a stack without a mail server, as text with its lines joined. */
export function keptMail(dataFolder: string, address: string): string {
  const folder = join(dataFolder, 'mail');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .reverse();
  for (const file of files) {
    // Quoted-printable breaks long lines with `=` and writes `=` itself as `=3D`.
    const text = readFileSync(file, 'utf8')
      .replace(/=\r?\n/g, '')
      .replace(/=3D/g, '=');
    if (text.includes(address)) return text;
  }
  throw new Error(`no mail to ${address}`);
}

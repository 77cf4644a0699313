import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { dataFolder } from '../../environment/data-folder';

/** Older mail makes room: the folder is for looking at, not an archive. */
const MOST_KEPT = 500;
const NAME = /^\d{8}T\d{9}Z-[0-9a-f]{8}\.eml$/;

export interface KeptMail {
  /** The file's name. */
  id: string;
  at: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

export const mailFolder = (): string => dataFolder('mail');

/** Keeps a whole message (RFC 822) as a file of its own, for its owner's eyes; written aside first, so never by halves. */
export async function keepMail(message: Uint8Array, now: Date, folder = mailFolder()): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = `${now.toISOString().replace(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}.eml`;
  const aside = join(folder, `.${id}`);
  await writeFile(aside, message, { mode: 0o600 });
  await rename(aside, join(folder, id));
  const surplus = (await names(folder)).slice(MOST_KEPT);
  await Promise.all(surplus.map((name) => rm(join(folder, name), { force: true })));
  return id;
}

/** Newest first. */
async function names(folder: string): Promise<string[]> {
  const found = await readdir(folder).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  });
  return found
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();
}

/** The newest messages, newest first. */
export async function listMail(limit: number, folder = mailFolder()): Promise<KeptMail[]> {
  const read = await Promise.all((await names(folder)).slice(0, limit).map((id) => readMail(id, folder)));
  return read.filter((mail) => mail !== null);
}

/** Null where there is none of that name. */
export async function readMail(id: string, folder = mailFolder()): Promise<KeptMail | null> {
  if (!NAME.test(id)) return null;
  const bytes = await readFile(join(folder, id)).catch(() => null);
  if (bytes === null) return null;
  const { from, to, subject, text, html, date } = await PostalMime.parse(bytes);
  const one = (person: { name?: string; address?: string | undefined } | undefined): string =>
    [person?.name, person?.address ? `<${person.address}>` : ''].filter(Boolean).join(' ');
  return {
    id,
    at: date ?? '',
    from: one(from),
    to: (to ?? []).map(one).join(', '),
    subject: subject ?? '',
    text: text ?? '',
    html: html ?? '',
  };
}

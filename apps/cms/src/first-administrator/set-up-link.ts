import { rm, writeFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { dataFolder } from '../environment/data-folder';
import { setUpCode } from './set-up-code';

export const SET_UP_FOLDER = '/thiet-lap';

/** Where the link lies for whoever runs this machine; `npm start` reads it there (scripts/stack/set-up-link.mjs). */
export const linkFile = (): string => dataFolder('lien-ket-thiet-lap');

export const hasAccounts = async (strapi: Core.Strapi): Promise<boolean> =>
  (await strapi.db.query('admin::user').findOne({ select: ['id'] })) !== null;

/** Leaves the link for its owner's eyes while there is no account, and takes it away afterwards. To be called in `bootstrap`. */
export async function leaveSetUpLink(strapi: Core.Strapi): Promise<void> {
  if (await hasAccounts(strapi)) return removeSetUpLink();
  const { TOASOAN_CMS_PUBLIC_URL, TOASOAN_CMS_URL, ADMIN_JWT_SECRET } = process.env;
  const origin = [TOASOAN_CMS_PUBLIC_URL, TOASOAN_CMS_URL].find((url) => url?.trim()) ?? 'http://127.0.0.1:1337';
  const link = `${origin.replace(/\/+$/, '')}${SET_UP_FOLDER}/${setUpCode(ADMIN_JWT_SECRET ?? '')}`;
  await removeSetUpLink();
  await writeFile(linkFile(), `${link}\n`, { mode: 0o600, flag: 'wx' });
  strapi.log.warn(`no account yet: the link that makes the first administrator lies in ${linkFile()}`);
}

export const removeSetUpLink = (): Promise<void> => rm(linkFile(), { force: true });

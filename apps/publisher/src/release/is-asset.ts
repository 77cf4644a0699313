import { ASSET_FOLDERS } from '@toasoan/site-plan';

/** Named after their content, so an old page may go on asking for them. */
export function isAsset(path: string): boolean {
  return ASSET_FOLDERS.some((folder) => path.startsWith(folder));
}

import { ASK_AGAIN, KEEP_FOR_EVER } from '@toasoan/site-plan';
import { isAsset } from '../release/is-asset.js';

export function cacheControl(path: string): string {
  return isAsset(path) ? KEEP_FOR_EVER : ASK_AGAIN;
}

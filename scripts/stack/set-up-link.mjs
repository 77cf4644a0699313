import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './places.mjs';

/**
 * What to say of the first account of an empty newsroom: the CMS leaves the link while there is none
 * (apps/cms/src/first-administrator).
 * @param {string} folder
 * @returns {string[]}
 */
export function setUpLines(folder = dataFolder) {
  const file = join(folder, 'lien-ket-thiet-lap');
  if (!existsSync(file)) return [];
  return [
    'Tòa soạn chưa có ai. Mở liên kết này để tạo người quản trị đầu tiên (đừng đưa cho ai khác):',
    `  ${readFileSync(file, 'utf8').trim()}`,
  ];
}

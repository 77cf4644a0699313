import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupRefused } from './backup-refused';
import { makeBackup } from './make-backup';
import { requireOutside } from './require-outside';

let scratch: string;
let dataDir: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'toasoan-outside-'));
  dataDir = join(scratch, 'data');
  mkdirSync(join(dataDir, 'cms/public/uploads'), { recursive: true });
});
afterEach(() => {
  rmSync(scratch, { recursive: true });
});

describe('a backup', () => {
  it.each(['cms/public/uploads/b', 'moi/sau/nua', 'backup'])('is not made inside the data: %s', async (below) => {
    const database = { client: 'sqlite', filename: join(dataDir, 'cms/data.db') } as const;
    const software = { toasoan: '1', strapi: '5', node: '20' };
    const making = makeBackup({ dataDir, database, folder: join(dataDir, below), now: new Date(), software });
    await expect(making).rejects.toThrow(BackupRefused);
    await expect(making).rejects.toThrow('nằm trong thư mục dữ liệu');
    expect(existsSync(join(dataDir, 'moi'))).toBe(false);
  });

  it('is not made there through a link, nor where the data folder itself is named by one', async () => {
    symlinkSync(join(dataDir, 'cms'), join(scratch, 'loi-tat'));
    await expect(requireOutside(dataDir, join(scratch, 'loi-tat/public/uploads/b'))).rejects.toThrow(BackupRefused);
    symlinkSync(dataDir, join(scratch, 'du-lieu'));
    await expect(requireOutside(join(scratch, 'du-lieu'), join(dataDir, 'b'))).rejects.toThrow(BackupRefused);
  });

  it('is made beside them, whatever its name begins with', async () => {
    for (const folder of ['data-2/b', '..b', 'b']) await requireOutside(dataDir, join(scratch, folder));
    await expect(requireOutside(dataDir, join(dataDir, '..b'))).rejects.toThrow(BackupRefused);
  });
});

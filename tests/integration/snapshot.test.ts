import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCategory, anArticle, aUnit, inRepository, startFakeCms, TEST_SECRETS, type FakeCms } from '@toasoan/testkit';

const unit = aUnit({}, { id: 'unitmot' });
const category = aCategory({}, { id: 'catmot' });
const article = (id: string, more = {}) =>
  anArticle(
    { slug: id, title: id, unit: { id: unit.id, name: 'U' }, superior: null, categoryId: category.id, ...more },
    { id },
  );
const picture = {
  key: 'mat',
  alt: '',
  caption: '',
  credit: '',
  colour: null,
  variants: [{ path: '/uploads/khong-co.exe', width: 10, height: 10, mime: 'image/png' }],
};

let cms: FakeCms;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toasoan-snapshot-'));
  cms = await startFakeCms({ documents: [unit, category, article('bai-lanh')] });
});
afterEach(async () => {
  await cms.close();
  await rm(folder, { recursive: true, force: true });
});

/** The command that `npm run site:build` runs. */
function snapshot(...more: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const args = [inRepository('apps/publisher/dist/main.js'), 'snapshot', join(folder, 'snapshot'), ...more];
  const env = { ...process.env, ...TEST_SECRETS, TOASOAN_CMS_URL: cms.url, TOASOAN_INTERNAL_TOKEN: cms.token };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}

describe('a snapshot for the nightly site', () => {
  it('holds everything that is live', async () => {
    const { code, stdout } = await snapshot();
    expect([code, stdout]).toEqual([0, expect.stringContaining('Đã chép 3 tài liệu')]);
  });

  it('fails when a document cannot be shown, names it, and goes without it when a person says so', async () => {
    cms.put(article('bai-hong', { pictures: [picture] }));
    const refused = await snapshot();
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('article bai-hong')]);
    await rm(join(folder, 'snapshot'), { recursive: true });
    const allowed = await snapshot('--allow-left-out');
    expect([allowed.code, allowed.stdout]).toEqual([0, expect.stringContaining('article bai-hong')]);
  });

  it('is refused of a CMS that has nothing', async () => {
    cms.misbehave('empty');
    const { code, stderr } = await snapshot();
    expect([code, stderr]).toEqual([1, expect.stringContaining('TOASOAN_CMS_URL')]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FindPicture, pictureFolder } from './picture-folder';

describe('the folder of pictures', () => {
  let base = '';
  let find: FindPicture;
  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'toasoan-anh-'));
    mkdirSync(join(base, 'trong/uploads/news'), { recursive: true });
    writeFileSync(join(base, 'ngoai.png'), 'x');
    writeFileSync(join(base, 'trong/uploads/news/hội nghị.png'), 'x');
    writeFileSync(join(base, 'trong/anh.png'), 'x');
    symlinkSync(join(base, 'ngoai.png'), join(base, 'trong/lien-ket.png'));
    find = await pictureFolder(join(base, 'trong'), ['cu.vn']);
  });
  afterAll(() => {
    rmSync(base, { recursive: true, force: true });
  });

  it.each([
    ['/uploads/news/h%E1%BB%99i%20ngh%E1%BB%8B.png?v=2', '', 'file'],
    ['https://cu.vn/uploads/news/hội nghị.png', '', 'file'],
    ['http://CU.vn:80/anh.png', '', 'file'],
    ['https://cu.vn:443/anh.png', '', 'file'],
    ['https://cu.vn:8443/anh.png', '', 'elsewhere'],
    ['../anh.png', 'tin', 'file'],
    ['uploads/news/mat.png', '', 'missing'],
    ['/uploads', '', 'missing'],
    ['https://khac.vn/uploads/news/a.png', '', 'elsewhere'],
    ['//169.254.169.254/latest', '', 'elsewhere'],
    ['file:///etc/passwd', '', 'elsewhere'],
    ['data:image/png;base64,AAAA', '', 'embedded'],
    ['../ngoai.png', '', 'outside'],
    ['/uploads/../../ngoai.png', '', 'outside'],
    ['/%2e%2e/ngoai.png', '', 'outside'],
    ['..\\ngoai.png', '', 'outside'],
    ['/lien-ket.png', '', 'outside'],
    ['/anh.png%00.jpg', '', 'missing'],
  ])('%s is %s', async (address, beside, found) => {
    expect((await find(address, beside)).found).toBe(found);
  });
});

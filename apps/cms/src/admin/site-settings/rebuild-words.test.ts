import { expect, it } from 'vitest';
import { rebuildWords } from './rebuild-words';

it('counts pages as Vietnamese writes numbers', () => {
  expect(rebuildWords({ state: 'running', done: 1234, all: 5678 })).toContain('Đang dựng lại trang: 1.234/5.678 trang');
});

it('says what to do when something is wrong', () => {
  expect(rebuildWords({ state: 'failing' })).toContain('hãy báo người quản trị');
  expect(rebuildWords({ state: 'refused' })).toContain('xem lại chỗ vừa sửa');
  expect(rebuildWords({ state: 'held' })).toContain('bạn đọc đang xem một bản cũ');
  expect(rebuildWords({ state: 'held' })).toContain('cần lên ngay thì báo quản trị hệ thống');
  expect(rebuildWords({ state: 'unknown' })).toContain('vẫn còn nguyên');
});

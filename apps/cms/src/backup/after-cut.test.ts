import { expect, it } from 'vitest';
import { afterCut } from './after-cut';
import { BackupRefused } from './backup-refused';

it('who meets a full database where a restore was cut off is told that the tables may be its own', () => {
  const refusal = afterCut(new BackupRefused('Cơ sở dữ liệu đích không trống: đã có 90 bảng.'));
  expect(refusal).toBeInstanceOf(BackupRefused);
  expect(String(refusal)).toMatch(/không trống.*một lần khôi phục bị ngắt giữa chừng: có thể chính nó đã nạp/);
  const broken = new Error('đứt kết nối');
  expect(afterCut(broken)).toBe(broken);
});

import { BackupRefused } from './backup-refused';

/** What a restore that was killed had filled already is not told apart from somebody's data: a person makes room for it. */
export function afterCut(error: unknown): unknown {
  if (!(error instanceof BackupRefused)) return error;
  const words = `${error.message} Ở đây có một lần khôi phục bị ngắt giữa chừng: có thể chính nó đã nạp các bảng ấy.`;
  return new BackupRefused(words);
}

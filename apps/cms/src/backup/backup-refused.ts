/** What a person can mend: printed as its sentence, without a stack. */
export class BackupRefused extends Error {}

/** In words, where a refusal, the arguments, the disk or the rights are to blame. */
export function wordsFor(error: unknown, usage: string): string | null {
  if (error instanceof BackupRefused) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS_') === true) return usage;
  const where = path === undefined ? '' : ` (${path})`;
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return `Ổ đĩa đã đầy${where}: hãy thêm chỗ trống rồi làm lại.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'SQLITE_CANTOPEN')
    return `Không có quyền đọc hoặc ghi${where}: hãy chạy bằng tài khoản của tòa soạn, hoặc cấp quyền cho thư mục.`;
  return null;
}

import type { DispatchDetail, DispatchLine } from '@toasoan/contracts';
import { formatDateTime } from '@toasoan/vietnamese';

/** `gửi 26 đơn vị`, `12 trên 26 đơn vị đã đọc`. */
export function readWords({ issued, addressed, confirmed }: DispatchLine): string {
  if (!issued) return `sẽ gửi ${String(addressed)} đơn vị`;
  return confirmed === addressed
    ? `cả ${String(addressed)} đơn vị đã đọc`
    : `${String(confirmed)} trên ${String(addressed)} đơn vị đã đọc`;
}

/** What is known of one unit, after its name. */
export function readingWords({ person, at, remindedAt, reachable, ended }: DispatchDetail['readings'][number]): string {
  if (at !== null) return `${person ?? ''} xác nhận lúc ${formatDateTime(at)}`;
  if (ended) return 'Đơn vị đã kết thúc hoạt động, không xác nhận nữa';
  if (!reachable) return 'Chưa có ai trong tòa soạn; hãy gửi bản giấy';
  return remindedAt === null ? 'Chưa xác nhận' : `Chưa xác nhận, đã nhắc lúc ${formatDateTime(remindedAt)}`;
}

/** Lines of a field of several lines, without the empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

import type { LogCheck } from '@toasoan/contracts';

const number = new Intl.NumberFormat('vi-VN');

/** `Chuỗi nguyên vẹn, 1.204 dòng, mã cuối …`: what a check found, in one sentence. */
export function chainWords(check: LogCheck | null): string {
  if (check === null) return 'Chưa kiểm tra lần nào từ khi máy chủ khởi động.';
  const rows = `${number.format(check.rows)} dòng`;
  if (check.faultCount > 0) {
    return `Nhật ký có ${number.format(check.faultCount)} chỗ sai trong ${rows}. Hãy báo người quản trị và giữ nguyên hiện trạng.`;
  }
  return check.lastHash === null ? 'Nhật ký chưa có dòng nào.' : `Chuỗi nguyên vẹn, ${rows}, mã cuối ${check.lastHash}`;
}

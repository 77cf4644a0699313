import type { AddressImportReport } from '@toasoan/contracts';

/** What became of a list, in one sentence. */
export function reportWords({ kept, known, refused }: AddressImportReport, check: boolean): string {
  const parts = [
    check ? `${String(kept)} địa chỉ nhập được` : `Đã nhập ${String(kept)} địa chỉ`,
    ...(known > 0 ? [`${String(known)} địa chỉ đã có từ trước`] : []),
    ...(refused.length > 0 ? [`${String(refused.length)} dòng cần sửa`] : []),
  ];
  return `${parts.join(', ')}.`;
}

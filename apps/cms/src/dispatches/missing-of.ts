import type { DispatchRow } from './dispatch-row';

type Printed = Pick<DispatchRow, 'subject' | 'place' | 'addresseeLines' | 'body' | 'signer'> & {
  addressees: readonly unknown[];
};

/** What a draft may lack and a dispatch may not, each as a sentence that names the field; empty when it can be issued. */
export function missingOf(row: Printed, hasTable: boolean): string[] {
  const blank = (text: string | null): boolean => (text ?? '').trim() === '';
  return [
    ...(hasTable ? [] : ['Công văn chưa có bảng tổng hợp đính kèm.']),
    ...(blank(row.subject) ? ['Chưa ghi trích yếu.'] : []),
    ...(blank(row.place) ? ['Chưa ghi nơi ban hành.'] : []),
    ...(row.addressees.length === 0 ? ['Chưa chọn đơn vị nhận.'] : []),
    ...((row.addresseeLines ?? []).length === 0 ? ['Chưa ghi phần Kính gửi.'] : []),
    ...(blank(row.body) ? ['Chưa có nội dung.'] : []),
    ...(blank(row.signer) ? ['Chưa ghi người ký.'] : []),
  ];
}

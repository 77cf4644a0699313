import type { FoundFault } from '@toasoan/newsroom';

/** What is wrong with a row, for people. */
export const FAULT_WORDS: Record<FoundFault['fault'], string> = {
  gap: 'thiếu dòng trước đó, hoặc số thứ tự bị đổi',
  broken_link: 'không nối với dòng trước đó',
  changed: 'nội dung đã bị đổi',
  stray: 'có dòng thừa, không số thứ tự hoặc trùng số',
};

import type { AnsweredLink, Finding, QualityInput } from './quality-input.js';

const LONGEST_SHOWN = 80;

/** Links that a reader would follow in vain, as they answered when the newsroom last asked. */
export function checkLinks({ links }: Pick<QualityInput, 'links'>): Finding[] {
  return links.flatMap((link) => {
    const said = words(link);
    if (said === null) return [];
    return [{ code: said.code, message: said.message, field: link.field, excerpt: link.url }];
  });
}

function words({ url, answer }: AnsweredLink): Pick<Finding, 'code' | 'message'> | null {
  const shown = url.length <= LONGEST_SHOWN ? url : `${url.slice(0, LONGEST_SHOWN)}…`;
  switch (answer) {
    case 'dead':
      return {
        code: 'link_dead',
        message: `Liên kết ${shown} không dẫn tới trang nào bạn đọc mở được. Hãy sửa địa chỉ hoặc bỏ liên kết.`,
      };
    case 'silent':
      return {
        code: 'link_silent',
        message: `Liên kết ${shown} không trả lời khi kiểm tra. Hãy tự mở thử trước khi đăng.`,
      };
    case 'inside':
      return {
        code: 'link_inside',
        message: `Liên kết ${shown} dẫn vào mạng nội bộ, bạn đọc không mở được. Hãy thay bằng địa chỉ công khai.`,
      };
    case 'fine':
    case 'pending':
      return null;
  }
}

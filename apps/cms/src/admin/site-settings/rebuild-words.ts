import type { SiteRebuild } from '@toasoan/contracts';

const WORDS: Record<Exclude<SiteRebuild['state'], 'running'>, string> = {
  even: 'Mọi trang đều theo thông tin đã lưu.',
  waiting: 'Sắp dựng lại toàn bộ trang theo thông tin vừa lưu.',
  failing:
    'Lần dựng lại vừa rồi chưa xong; máy đang tự làm lại. Nếu vẫn thấy dòng này sau mười phút, hãy báo người quản trị.',
  refused:
    'Trang tin không dựng được theo thông tin vừa lưu nên vẫn hiện thông tin trước đó. Hãy xem lại chỗ vừa sửa rồi lưu lại; nếu vẫn lỗi, hãy báo người quản trị.',
  held: 'Thông tin vừa lưu đang chờ: bạn đọc đang xem một bản cũ của trang tin. Thông tin tự lên trang khi quản trị hệ thống bỏ ghim; cần lên ngay thì báo quản trị hệ thống.',
  unknown: 'Trang tin đang không trả lời nên chưa biết đã dựng đến đâu. Tin bài và thông tin đã lưu vẫn còn nguyên.',
};

/** How far the site is with a change that shows on every page, in one sentence. */
export function rebuildWords(rebuild: SiteRebuild): string {
  if (rebuild.state !== 'running') return WORDS[rebuild.state];
  const number = (value: number): string => value.toLocaleString('vi');
  return `Đang dựng lại trang: ${number(rebuild.done)}/${number(rebuild.all)} trang. Tin bài vẫn lên trang như thường.`;
}

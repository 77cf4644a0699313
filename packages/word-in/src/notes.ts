import type { LegacyText } from './document/legacy-fonts.js';
import type { WordNote } from './word-article.js';

const count = (number: number, what: string): string => `${number.toLocaleString('vi')} ${what}`;

/** Every sentence that tells a person what became of her file. */
export const NOTES = {
  titleMissing: (): WordNote => ({
    code: 'title_missing',
    message: 'Không thấy tiêu đề trong tệp. Hãy tự điền tiêu đề.',
  }),
  titleCapitals: (): WordNote => ({
    code: 'title_capitals',
    message: 'Tiêu đề viết hoa toàn bộ. Hãy viết lại bằng chữ thường, chỉ giữ chữ hoa đầu câu và tên riêng.',
  }),
  leadPlain: (): WordNote => ({
    code: 'lead_plain',
    message: 'Đoạn đầu tiên được đưa lên ô Tóm tắt. Nếu không phải tóm tắt, hãy chuyển lại vào nội dung.',
  }),
  headingsGuessed: (lines: number): WordNote => ({
    code: 'headings_guessed',
    message: `${count(lines, 'dòng')} in đậm đứng riêng được coi là tít phụ. Hãy xem lại.`,
  }),
  letterheadDropped: (): WordNote => ({
    code: 'letterhead_dropped',
    message: 'Đã bỏ phần đầu công văn (quốc hiệu, tên cơ quan).',
  }),
  trackedChanges: (): WordNote => ({
    code: 'tracked_changes',
    message: 'Tệp còn dấu sửa (Track Changes): chữ đã xóa được bỏ, chữ thêm vào được giữ.',
  }),
  picturesLeftOut: (pictures: number): WordNote => ({
    code: 'pictures_left_out',
    message: `${count(pictures, 'ảnh')} không lấy được vì là hình vẽ, ảnh hỏng, hoặc nằm ngoài tệp. Hãy tải các ảnh đó lên riêng.`,
  }),
  embeddedLeftOut: (objects: number): WordNote => ({
    code: 'embedded_left_out',
    message: `Đã bỏ ${count(objects, 'đối tượng nhúng')} (bảng tính, bản vẽ, tệp kèm theo).`,
  }),
  linksLost: (links: number): WordNote => ({
    code: 'links_lost',
    message: `${count(links, 'liên kết')} không dẫn tới trang web hay hộp thư, nên chỉ giữ lại chữ.`,
  }),
  legacyConverted: ({ fonts, encodings, paragraphs, sample }: LegacyText): WordNote => ({
    code: 'legacy_converted',
    message:
      `${count(paragraphs, 'đoạn')} viết bằng ${oldText(fonts, encodings)} đã được chuyển sang Unicode` +
      `${sample ? `, ví dụ «${sample.before}» thành «${sample.after}»` : ''}. Hãy đọc lại dấu tiếng Việt.`,
  }),
  legacyKept: ({ fonts, encodings }: LegacyText): WordNote => ({
    code: 'legacy_kept',
    message: `Tệp dùng ${oldText(fonts, encodings)}, không phải Unicode; chữ được giữ như trong tệp. Hãy xem kỹ dấu tiếng Việt trước khi lưu.`,
  }),
};

/** By the fonts that the file names; of a text without such fonts, by its code page. */
const oldText = (fonts: readonly string[], encodings: readonly string[]): string =>
  fonts.length > 0 ? `phông chữ cũ ${fonts.join(', ')}` : `bảng mã cũ ${encodings.join(' và ')}`;

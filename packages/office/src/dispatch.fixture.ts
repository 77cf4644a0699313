import type { DispatchPaper } from '@toasoan/contracts';
import { LETTERHEAD } from './summary-table.fixture.js';

/** Công văn 01/LĐLĐ of 09/07/2018, the dispatch that asked for all this, in the words of the original. */
export const BODY_PARAGRAPHS = [
  'Qua kết quả triển khai thực hiện việc cập nhật thông tin, đăng tin - bài trên Website Công đoàn Bình Thuận của các cấp công đoàn, các ban, đơn vị trực thuộc trong 06 tháng đầu năm 2018, nhìn chung chưa đáp ứng yêu cầu theo các văn bản chỉ đạo, quy chế hoạt động Website Công đoàn Bình Thuận đã được Ban Thường vụ Liên đoàn Lao động tỉnh ký ban hành (<strong><em>Kết quả cụ thể theo bảng tổng hợp đính kèm</em></strong>).',
  'Khắc phục những hạn chế nêu trên, Ban Thường vụ Liên đoàn Lao động tỉnh yêu cầu các ban, đơn vị trực thuộc, Liên đoàn Lao động cấp huyện, công đoàn cấp ngành thực hiện tốt một số nội dung như sau:',
  '1. Thường xuyên cập nhật thông tin, đăng tải tin - bài về phong trào công nhân, viên chức, lao động và hoạt động công đoàn của cấp mình trên Website Công đoàn Bình Thuận, bảo đảm thời gian đăng tải, chất lượng nội dung, số lượng tin - bài theo đúng quy định.',
  '2. Liên đoàn Lao động cấp huyện, công đoàn cấp ngành phải chủ động trong việc thu thập, biên tập, phê duyệt và trực tiếp cho đăng tải tin - bài trên Website Công đoàn; vận động, khuyến khích các công đoàn cơ sở trực thuộc tham gia gửi tin, bài về phong trào công nhân, viên chức, lao động và hoạt động công đoàn của cơ quan, đơn vị, doanh nghiệp mình về công đoàn cấp trên trực tiếp cơ sở để duyệt đăng trên Website Công đoàn Bình Thuận, nhằm làm cho nội dung, hình ảnh trên Website Công đoàn Bình Thuận thêm đa dạng, phong phú.',
  'Nhận được Công văn này, yêu cầu các ban, đơn vị trực thuộc, Liên đoàn Lao động cấp huyện, công đoàn cấp ngành nghiêm túc triển khai thực hiện; trong quá trình thực hiện nếu có khó khăn, vướng mắc liên hệ về Ban Biên tập Website (<em>qua Ban Tuyên giáo Liên đoàn Lao động tỉnh</em>) để được hướng dẫn, hỗ trợ trực tiếp./.',
] as const;

export const DISPATCH: DispatchPaper = {
  letterhead: LETTERHEAD,
  number: '01/LĐLĐ',
  subject:
    'chỉ đạo, đôn đốc các cấp công đoàn thực hiện việc cập nhật thông tin, đăng tin - bài trên Website Công đoàn',
  issuedOn: '2018-07-09',
  addressees: [
    'Các ban Liên đoàn Lao động tỉnh;',
    'Trung tâm Tư vấn Pháp luật;',
    'Trường trung cấp nghề Kinh tế - Kỹ thuật Công đoàn Bình Thuận;',
    'Liên đoàn Lao động cấp huyện;',
    'Công đoàn cấp ngành.',
  ],
  bodyHtml: BODY_PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n'),
  recipients: ['Như trên;', 'Thường trực LĐLĐ tỉnh;', 'Lưu: VT, TG.'],
  signerTitles: ['TM. BAN THƯỜNG VỤ', 'PHÓ CHỦ TỊCH'],
  signer: 'Phạm Quốc Luy',
};

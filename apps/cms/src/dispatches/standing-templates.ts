import type { TemplateRow } from './compose-dispatch';

type StandingTemplate = Omit<TemplateRow, 'documentId'>;

/**
 * The templates that every newsroom begins with. The one that urges is the wording of dispatch 01/LĐLĐ of 09/07/2018 with
 * the period and the units filled in; the one that commends is our own.
 * @param site what the organisation's site is called, e.g. "Công đoàn Bình Thuận"
 */
export function standingTemplates(site: string): StandingTemplate[] {
  const website = `Website ${site}`;
  const shared = {
    series: 'LĐLĐ',
    recipientLines: 'Thường trực {{lien_doan_tat}}\nLưu: VT, TG',
    signerTitles: 'TM. BAN THƯỜNG VỤ\nPHÓ CHỦ TỊCH',
    signer: null,
    deadlineDays: 10,
  };
  return [
    {
      ...shared,
      name: 'Đôn đốc cập nhật thông tin, đăng tin - bài',
      kind: 'urge',
      subject:
        'chỉ đạo, đôn đốc các cấp công đoàn thực hiện việc cập nhật thông tin, đăng tin - bài trên Website Công đoàn',
      body: [
        `<p>Qua kết quả triển khai thực hiện việc cập nhật thông tin, đăng tin - bài trên ${website} của các cấp công đoàn, các ban, đơn vị trực thuộc trong {{ky}}, nhìn chung chưa đáp ứng yêu cầu theo các văn bản chỉ đạo, quy chế hoạt động ${website} đã được Ban Thường vụ {{lien_doan}} ký ban hành (<strong><em>Kết quả cụ thể theo bảng tổng hợp đính kèm</em></strong>).</p>`,
        '<p>Các đơn vị chưa đạt chỉ tiêu (số tin - bài đã đăng trên chỉ tiêu): {{don_vi_duoi_chi_tieu}}.</p>',
        '<p>Các đơn vị chưa có tin - bài nào: {{don_vi_khong_co_tin}}.</p>',
        '<p>Khắc phục những hạn chế nêu trên, Ban Thường vụ {{lien_doan}} yêu cầu các ban, đơn vị trực thuộc, Liên đoàn Lao động cấp huyện, công đoàn cấp ngành thực hiện tốt một số nội dung như sau:</p>',
        `<p>1. Thường xuyên cập nhật thông tin, đăng tải tin - bài về phong trào công nhân, viên chức, lao động và hoạt động công đoàn của cấp mình trên ${website}, bảo đảm thời gian đăng tải, chất lượng nội dung, số lượng tin - bài theo đúng quy định.</p>`,
        `<p>2. Liên đoàn Lao động cấp huyện, công đoàn cấp ngành phải chủ động trong việc thu thập, biên tập, phê duyệt và trực tiếp cho đăng tải tin - bài trên Website Công đoàn; vận động, khuyến khích các công đoàn cơ sở trực thuộc tham gia gửi tin, bài về phong trào công nhân, viên chức, lao động và hoạt động công đoàn của cơ quan, đơn vị, doanh nghiệp mình về công đoàn cấp trên trực tiếp cơ sở để duyệt đăng trên ${website}, nhằm làm cho nội dung, hình ảnh trên ${website} thêm đa dạng, phong phú.</p>`,
      ].join(''),
      closing:
        '<p>Nhận được Công văn này, yêu cầu các ban, đơn vị trực thuộc, Liên đoàn Lao động cấp huyện, công đoàn cấp ngành nghiêm túc triển khai thực hiện; trong quá trình thực hiện nếu có khó khăn, vướng mắc liên hệ về Ban Biên tập Website (<em>qua Ban Tuyên giáo {{lien_doan}}</em>) để được hướng dẫn, hỗ trợ trực tiếp./.</p>',
    },
    {
      ...shared,
      name: 'Biểu dương đơn vị đăng tin - bài tốt',
      kind: 'commend',
      subject: 'biểu dương các đơn vị thực hiện tốt việc đăng tin - bài trên Website Công đoàn trong {{ky}}',
      body: [
        `<p>Trong {{ky}}, các cấp công đoàn đã đăng {{tong_tin_bai}} tin - bài trên ${website}, trong đó {{tin_bai_co_so}} tin - bài do công đoàn cơ sở gửi; {{so_don_vi_dat}} trên {{so_don_vi}} đơn vị đạt chỉ tiêu (<strong><em>Kết quả cụ thể theo bảng tổng hợp đính kèm</em></strong>).</p>`,
        '<p>Ban Thường vụ biểu dương các đơn vị dẫn đầu: {{don_vi_dan_dau}}.</p>',
        '<p>Ban Thường vụ ghi nhận các đơn vị đạt chỉ tiêu (số tin - bài đã đăng trên chỉ tiêu): {{don_vi_dat}}.</p>',
        '<p>Ban Thường vụ đề nghị các đơn vị nêu trên tiếp tục giữ vững số lượng, nâng cao chất lượng tin - bài, chia sẻ cách làm với các đơn vị bạn; các đơn vị còn lại học tập, phấn đấu đạt chỉ tiêu trong kỳ sau.</p>',
      ].join(''),
      closing:
        '<p>Nhận được Công văn này, đề nghị các ban, đơn vị trực thuộc, Liên đoàn Lao động cấp huyện, công đoàn cấp ngành thông báo đến đoàn viên, cộng tác viên của đơn vị mình và có hình thức động viên phù hợp./.</p>',
    },
  ];
}

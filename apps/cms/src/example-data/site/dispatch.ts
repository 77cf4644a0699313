/**
 * Công văn 01/LĐLĐ of 09/07/2018, whole, in the words of the original. Line breaks of the typed page are joined where
 * they stood inside a sentence; emphasis is that of the original.
 */
export const DISPATCH = {
  slug: '01-ldld-2018',
  number: '01/LĐLĐ',
  type: 'cong_van',
  subject:
    'chỉ đạo, đôn đốc các cấp công đoàn thực hiện việc cập nhật thông tin, đăng tin - bài trên Website Công đoàn',
  place: 'Bình Thuận',
  issuedOn: '2018-07-09',
  publishedAt: '2018-07-09T02:00:00.000Z',
  period: '2018-H1',
  dispatchKind: 'urge',
  series: 'LĐLĐ',
  periodFrom: '2018-01-01',
  periodTo: '2018-06-30',
  deadline: '2018-07-20',
  issuedAt: '2018-07-09T02:00:00.000Z',
  signer: 'Phạm Quốc Luy',
  signerTitles: ['TM. BAN THƯỜNG VỤ', 'PHÓ CHỦ TỊCH'],
  addresseeLines: [
    'Các ban Liên đoàn Lao động tỉnh;',
    'Trung tâm Tư vấn Pháp luật;',
    'Trường trung cấp nghề Kinh tế - Kỹ thuật Công đoàn Bình Thuận;',
    'Liên đoàn Lao động cấp huyện;',
    'Công đoàn cấp ngành.',
  ],
  /** The kinds that "Kính gửi" names; the zone union is of the sector level. */
  addresseeKinds: ['department', 'affiliate', 'district_federation', 'sector_union', 'zone_union'],
  recipientLines: ['Như trên;', 'Thường trực LĐLĐ tỉnh;', 'Lưu: VT, TG.'],
  body: `
<p>Qua kết quả triển khai thực hiện việc cập nhật thông tin, đăng tin - bài trên Website Công đoàn Bình Thuận của các cấp công đoàn, các ban, đơn vị trực thuộc trong 06 tháng đầu năm 2018, nhìn chung chưa đáp ứng yêu cầu theo các văn bản chỉ đạo, quy chế hoạt động Website Công đoàn Bình Thuận đã được Ban Thường vụ Liên đoàn Lao động tỉnh ký ban hành (<strong><em>Kết quả cụ thể theo bảng tổng hợp đính kèm</em></strong>).</p>
<p>Khắc phục những hạn chế nêu trên, Ban Thường vụ Liên đoàn Lao động tỉnh yêu cầu các ban, đơn vị trực thuộc, Liên đoàn Lao động cấp huyện, công đoàn cấp ngành thực hiện tốt một số nội dung như sau:</p>
<p>1. Thường xuyên cập nhật thông tin, đăng tải tin - bài về phong trào công nhân, viên chức, lao động và hoạt động công đoàn của cấp mình trên Website Công đoàn Bình Thuận, bảo đảm thời gian đăng tải, chất lượng nội dung, số lượng tin - bài theo đúng quy định.</p>
<p>2. Liên đoàn Lao động cấp huyện, công đoàn cấp ngành phải chủ động trong việc thu thập, biên tập, phê duyệt và trực tiếp cho đăng tải tin - bài trên Website Công đoàn; vận động, khuyến khích các công đoàn cơ sở trực thuộc tham gia gửi tin, bài về phong trào công nhân, viên chức, lao động và hoạt động công đoàn của cơ quan, đơn vị, doanh nghiệp mình về công đoàn cấp trên trực tiếp cơ sở để duyệt đăng trên Website Công đoàn Bình Thuận, nhằm làm cho nội dung, hình ảnh trên Website Công đoàn Bình Thuận thêm đa dạng, phong phú.</p>
<p>Nhận được Công văn này, yêu cầu các ban, đơn vị trực thuộc, Liên đoàn Lao động cấp huyện, công đoàn cấp ngành nghiêm túc triển khai thực hiện; trong quá trình thực hiện nếu có khó khăn, vướng mắc liên hệ về Ban Biên tập Website (<em>qua Ban Tuyên giáo Liên đoàn Lao động tỉnh</em>) để được hướng dẫn, hỗ trợ trực tiếp./.</p>`,
} as const;

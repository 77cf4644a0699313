import { STANDING_PAGES } from '../../site-pages/standing-pages';

const GIOI_THIEU = `
<p>Trang Công đoàn Bình Thuận đăng tin, bài, ảnh của các cấp công đoàn trong tỉnh: từ công đoàn cơ sở ở nhà máy, trường học, bệnh viện đến Liên đoàn Lao động cấp huyện, công đoàn ngành và các ban của Liên đoàn Lao động tỉnh.</p>
<h2>Tin bài đến từ đâu</h2>
<p>Mỗi công đoàn cơ sở gửi tin về công đoàn cấp trên trực tiếp. Nơi ấy biên tập, duyệt và đăng. Liên đoàn Lao động cấp huyện và công đoàn ngành chủ động thu thập, biên tập, phê duyệt và trực tiếp đăng tin của mình. Tin bài của các ban do trưởng ban xem trước, Ban Biên tập duyệt sau.</p>
<h2>Ban Biên tập</h2>
<p>Ban Biên tập theo dõi chung, giữ quy chế, hỗ trợ các đơn vị gặp khó khăn và trả lời bạn đọc. Thường trực là Ban Tuyên giáo Liên đoàn Lao động tỉnh.</p>
<h2>Khi có sai sót</h2>
<p>Tin bài có sai sót được đính chính ngay trên bài, ghi rõ ngày giờ và nội dung sửa. Bài đã gỡ vẫn để lại lời báo ở địa chỉ cũ, không lặng lẽ biến mất.</p>`;

const LIEN_HE = `
<p>Bạn đọc, đoàn viên và các công đoàn cơ sở có thể liên hệ Ban Biên tập theo các cách sau:</p>
<ul>
<li>Thư điện tử: <a href="mailto:banbientap@example.vn">banbientap@example.vn</a></li>
<li>Điện thoại: 0252 000 0001, giờ hành chính, từ thứ Hai đến thứ Sáu</li>
<li>Trực tiếp: Ban Tuyên giáo, Liên đoàn Lao động tỉnh Bình Thuận, thành phố Phan Thiết</li>
</ul>
<h2>Cần tư vấn pháp luật lao động</h2>
<p>Trung tâm Tư vấn Pháp luật của Liên đoàn Lao động tỉnh tư vấn miễn phí về hợp đồng, tiền lương, bảo hiểm xã hội, kỷ luật lao động. Hãy mang theo hợp đồng lao động và các giấy tờ liên quan.</p>
<h2>Muốn gửi tin</h2>
<p>Anh chị em gửi tin qua công đoàn cơ sở của mình. Một tin tốt trả lời được năm câu: việc gì, ai, ở đâu, khi nào, vì sao; kèm một tấm ảnh có chú thích và tên người chụp.</p>
<h2>Góp ý, báo sai sót</h2>
<p>Khi báo sai sót, xin ghi tên bài hoặc địa chỉ bài và chỗ cần sửa. Ban Biên tập trả lời trong ba ngày làm việc.</p>`;

/** About and contact are this organisation's own; accessibility and privacy are as every newsroom begins with. */
export const PAGES = [
  { slug: 'gioi-thieu', title: 'Giới thiệu', body: GIOI_THIEU },
  { slug: 'lien-he', title: 'Liên hệ', body: LIEN_HE },
  ...STANDING_PAGES.filter(({ slug }) => slug === 'tro-nang' || slug === 'quyen-rieng-tu'),
];

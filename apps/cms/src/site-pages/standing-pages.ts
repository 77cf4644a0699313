const GIOI_THIEU = `
<p>Trang này đăng tin, bài, ảnh của các cấp công đoàn: từ công đoàn cơ sở ở nhà máy, trường học, bệnh viện đến công đoàn cấp trên.</p>
<h2>Tin bài đến từ đâu</h2>
<p>Mỗi công đoàn cơ sở gửi tin về công đoàn cấp trên trực tiếp; nơi ấy biên tập, duyệt và đăng. Mỗi tin bài ghi rõ đơn vị, tác giả, người chụp ảnh và ngày đăng.</p>
<h2>Khi có sai sót</h2>
<p>Tin bài có sai sót được đính chính ngay trên bài, ghi rõ ngày và nội dung sửa; mọi đính chính đều có ở trang <a href="/dinh-chinh/">Đính chính</a>. Bài đã gỡ vẫn để lại lời báo ở địa chỉ cũ, không lặng lẽ biến mất.</p>`;

const LIEN_HE = `
<p>Địa chỉ, điện thoại và thư điện tử của Ban Biên tập có ở cuối mỗi trang. Liên hệ và người phụ trách tin bài của từng đơn vị có trong <a href="/don-vi/">Danh bạ đơn vị</a>.</p>
<h2>Muốn gửi tin</h2>
<p>Anh chị em gửi tin qua công đoàn cơ sở của mình. Một tin tốt trả lời được năm câu: việc gì, ai, ở đâu, khi nào, vì sao; kèm một tấm ảnh có chú thích và tên người chụp.</p>
<h2>Góp ý, báo sai sót</h2>
<p>Khi báo sai sót, xin ghi tên bài hoặc địa chỉ bài và chỗ cần sửa.</p>`;

const TRO_NANG = `
<p>Trang này cố gắng để ai cũng đọc được: người dùng điện thoại cũ, mạng chậm, người nhìn kém hoặc dùng trình đọc màn hình.</p>
<h2>Những gì đã làm</h2>
<ul>
<li>Đọc được toàn bộ tin bài khi tắt JavaScript; tìm kiếm cũng không cần, trừ ở bản sao tĩnh của trang.</li>
<li>Dùng được hết bằng bàn phím; có liên kết “Đến nội dung chính” ở đầu trang.</li>
<li>Chữ và nền đủ tương phản; phóng to 200 % không mất nội dung.</li>
<li>Ảnh có lời mô tả thay thế; video có bản chép lời.</li>
<li>Không có trình theo dõi, không quảng cáo, không tải gì từ nơi khác.</li>
</ul>
<h2>Chuẩn áp dụng</h2>
<p>Trang hướng tới mức AA của Hướng dẫn về khả năng tiếp cận nội dung web WCAG 2.2.</p>
<h2>Gặp khó khăn khi đọc</h2>
<p>Xin cho Ban Biên tập biết trang nào, thiết bị gì và khó ở đâu, qua trang <a href="/trang/lien-he/">Liên hệ</a>.</p>`;

const QUYEN_RIENG_TU = `
<p>Đọc trang này không cần đăng ký. Trang không đặt cookie, không có trình theo dõi và không gửi dữ liệu của bạn đọc cho bên thứ ba.</p>
<h2>Máy chủ ghi lại những gì</h2>
<p>Máy chủ có thể ghi địa chỉ trang được hỏi, thời điểm và địa chỉ mạng, chỉ để phát hiện sự cố và tấn công.</p>
<h2>Người gửi tin</h2>
<p>Tên, đơn vị và địa chỉ thư điện tử của người gửi tin chỉ dùng để liên hệ về tin bài và tính chỉ tiêu, nhuận bút. Bút danh được tôn trọng.</p>
<h2>Người trong ảnh</h2>
<p>Ảnh người bệnh, người có hoàn cảnh khó khăn, trẻ em chỉ đăng khi có sự đồng ý. Ai muốn gỡ ảnh của mình, xin liên hệ Ban Biên tập; ảnh được gỡ mà không phải nêu lý do.</p>`;

/** What every newsroom's site says of itself from the first day; true of any, and the Board's to rewrite. */
export const STANDING_PAGES = [
  { slug: 'gioi-thieu', title: 'Giới thiệu', body: GIOI_THIEU },
  { slug: 'lien-he', title: 'Liên hệ', body: LIEN_HE },
  { slug: 'tro-nang', title: 'Trợ năng', body: TRO_NANG },
  { slug: 'quyen-rieng-tu', title: 'Quyền riêng tư', body: QUYEN_RIENG_TU },
] as const;

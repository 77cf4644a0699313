export const CATEGORIES = [
  [
    'hoat-dong-cong-doan',
    'Hoạt động công đoàn',
    'Tin tức từ các cấp công đoàn trong tỉnh: hội nghị, tập huấn, giao ban, phát triển đoàn viên.',
  ],
  [
    'thi-dua',
    'Phong trào thi đua',
    'Lao động giỏi, lao động sáng tạo; hội thi, hội thao, hội diễn của công nhân, viên chức, lao động.',
  ],
  ['cham-lo', 'Chăm lo đoàn viên', 'Tết Sum vầy, Tháng Công nhân, mái ấm công đoàn và những chuyến thăm, tặng quà.'],
  [
    'phap-luat',
    'Chính sách – Pháp luật',
    'Quyền lợi, tiền lương, bảo hiểm, đối thoại và thương lượng; hỏi đáp pháp luật lao động.',
  ],
  ['nu-cong', 'Nữ công', 'Hoạt động của lao động nữ: sức khỏe, gia đình, con cái và việc làm.'],
  ['guong-sang', 'Gương sáng', 'Những người lao động, cán bộ công đoàn làm việc tốt, sống đẹp.'],
  ['an-toan', 'An toàn – Sức khỏe', 'An toàn vệ sinh lao động, bữa ăn ca, khám sức khỏe và phòng chống cháy nổ.'],
] as const;

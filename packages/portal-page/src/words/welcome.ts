/** What the place is for. The page says it before its script has come, so that nothing larger is painted after it. */
export const WELCOME =
  'Dành cho cán bộ công đoàn được đơn vị cấp trên mời cộng tác. Chưa có tài khoản? Hãy nhờ cán bộ phụ trách tuyên truyền của công đoàn cấp trên gửi lời mời.';

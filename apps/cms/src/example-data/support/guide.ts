/** How many thanked for an entry of the standing guide in the example; the others nobody yet. */
export const THANKS: Readonly<Record<string, number>> = {
  'Tin và bài khác nhau thế nào?': 14,
  'Gửi tin trong bao lâu thì tính là đúng hạn?': 9,
  'Dán bài từ Word thì mất định dạng, làm sao?': 6,
  'Văn bản cũ dán vào thành chữ lạ, đọc không được thì làm sao?': 5,
  '«Cần bổ sung» và «Nên xem lại» khác nhau thế nào?': 5,
  'Bài bị trả lại thì làm gì tiếp?': 11,
  'Người duyệt đi công tác thì ai duyệt thay?': 7,
  'Thông báo chỉ đúng đến một ngày thì có hẹn gỡ trước được không?': 3,
  'Ảnh có trẻ em hoặc người bệnh thì cần gì?': 8,
  'Quên mật khẩu thì lấy lại thế nào?': 3,
  'Tin của công đoàn cơ sở tính cho ai?': 12,
};

/** In charge of a unit's news, by its slug. Made up; numbers with 000 are assigned to nobody. */
export const NEWS_PEOPLE: Readonly<
  Record<string, readonly { name: string; role: string; phone: string; email: string }[]>
> = {
  'ldld-binh-thuan': [
    {
      name: 'Nguyễn Thị Minh Châu',
      role: 'Trưởng Ban Biên tập',
      phone: '0252 000 0001',
      email: 'banbientap@example.vn',
    },
  ],
  'ban-tuyen-giao': [
    {
      name: 'Huỳnh Tấn Phúc',
      role: 'Chuyên viên, thường trực Ban Biên tập',
      phone: '0252 000 0013',
      email: 'ban-tuyen-giao@example.vn',
    },
  ],
  'ldld-phan-thiet': [
    {
      name: 'Trương Mỹ Duyên',
      role: 'Ủy viên Ban Thường vụ',
      phone: '0252 000 0031',
      email: 'ldld-phan-thiet@example.vn',
    },
    { name: 'Đặng Quốc Việt', role: 'Cán bộ tuyên giáo', phone: '', email: 'ldld-phan-thiet@example.vn' },
  ],
  'cd-y-te': [
    { name: 'Phan Thị Thu Hà', role: 'Ủy viên Ban Chấp hành', phone: '0252 000 0051', email: 'cd-y-te@example.vn' },
  ],
};

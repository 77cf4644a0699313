import type { Genre, UnitKind } from '@toasoan/contracts';

/** Words for genres; a news brief needs no label beside its title. */
export const GENRE_LABEL: Record<Genre, string> = {
  news_brief: 'Tin',
  feature: 'Bài viết',
  photo_story: 'Phóng sự ảnh',
  video: 'Video',
};

/** Headings of the unit directory, in its order. */
export const UNIT_KIND_LABEL: Record<UnitKind, string> = {
  province: 'Liên đoàn Lao động tỉnh',
  department: 'Các ban',
  affiliate: 'Đơn vị trực thuộc',
  district_federation: 'Liên đoàn Lao động huyện, thị xã, thành phố',
  sector_union: 'Công đoàn ngành',
  zone_union: 'Công đoàn các khu công nghiệp',
  commune_union: 'Công đoàn xã, phường, đặc khu',
  grassroots_union: 'Công đoàn cơ sở',
};

/** What one unit is. */
export const UNIT_LABEL: Record<UnitKind, string> = {
  province: 'Cấp tỉnh',
  department: 'Ban của Liên đoàn Lao động tỉnh',
  affiliate: 'Đơn vị trực thuộc Liên đoàn Lao động tỉnh',
  district_federation: 'Liên đoàn Lao động cấp huyện',
  sector_union: 'Công đoàn ngành',
  zone_union: 'Công đoàn các khu công nghiệp',
  commune_union: 'Công đoàn cấp xã',
  grassroots_union: 'Công đoàn cơ sở',
};

const DOCUMENT_TYPE_LABEL: Record<string, string> = {
  cong_van: 'Công văn',
  quyet_dinh: 'Quyết định',
  ke_hoach: 'Kế hoạch',
  huong_dan: 'Hướng dẫn',
  thong_bao: 'Thông báo',
  bao_cao: 'Báo cáo',
};

export function documentTypeLabel(type: string): string {
  return DOCUMENT_TYPE_LABEL[type] ?? 'Văn bản';
}

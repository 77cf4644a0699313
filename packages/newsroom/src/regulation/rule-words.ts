import type { Genre, UnitKind } from '@toasoan/contracts';

const GENRES: Record<Genre, string> = { news_brief: 'tin', feature: 'bài', photo_story: 'ảnh', video: 'video' };

const KINDS: Record<UnitKind, string> = {
  province: 'Liên đoàn Lao động tỉnh',
  department: 'Các ban',
  affiliate: 'Đơn vị trực thuộc',
  district_federation: 'Liên đoàn Lao động cấp huyện',
  sector_union: 'Công đoàn ngành',
  zone_union: 'Công đoàn các khu công nghiệp',
  commune_union: 'Công đoàn xã, phường, đặc khu',
  grassroots_union: 'Công đoàn cơ sở',
};

/** "tin", "bài", as people count them. */
export const genreWords = (genre: Genre): string => GENRES[genre];

/** "Liên đoàn Lao động cấp huyện": all units of a kind. */
export const kindWords = (kind: UnitKind): string => KINDS[kind];

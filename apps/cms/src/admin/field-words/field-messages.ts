import { COMPONENT_FORMS } from '../../forms/component-forms';
import { TYPE_FORMS } from '../../forms/forms';
import { LABELS } from '../../forms/labels';

/** The forms' labels as message ids: Strapi asks its translations first and complains of each that it doesn't find. */
export const FIELD_MESSAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...TYPE_FORMS, ...COMPONENT_FORMS }).flatMap(([model, { labels, list, edit }]) =>
    [...new Set([...list, ...edit.flatMap((row) => row.map(([field]) => field))])].map((field) => [
      `content-manager.content-types.${model}.${field}`,
      labels?.[field] ?? LABELS[field] ?? field,
    ]),
  ),
);

/** Strapi asks the translations for the names of types too. */
export const TYPE_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'Tin bài',
      'Đơn vị',
      'Văn bản',
      'Chuyên mục',
      'Trang',
      'Chuyển hướng',
      'Quy chế',
      'Quy trình duyệt',
      'Phân công',
    ],
    ...['Biến động đơn vị', 'Bảng tổng hợp', 'Nhật ký duyệt', 'Hộp thư đi', 'Biên nhận đăng', 'Thông tin trang'],
  ].map((name) => [name, name]),
);

import type { PortalItem } from '@toasoan/contracts';

type Notice = PortalItem['checklist'][number];

/** A few of the newsroom's rules, enough for the pages. */
export const checked = (item: PortalItem): PortalItem['checklist'] => {
  const { title, text, pictures: own } = item.fields;
  const missing = (code: Notice['code'], field: NonNullable<Notice['field']>, message: string): Notice => ({
    ...{ code, severity: 'block', message, field },
  });
  return [
    ...(title === '' ? [missing('title_missing', 'title', 'Thiếu tiêu đề.')] : []),
    ...(text === '' ? [missing('body_missing', 'body', 'Thiếu nội dung.')] : []),
    ...(own.length === 0 ? [missing('picture_missing', 'pictures', 'Cần ít nhất một ảnh.')] : []),
    ...own.flatMap(({ alt }, index) =>
      alt === '' ? [missing('alt_missing', 'pictures', `Ảnh ${index + 1} thiếu lời tả.`)] : [],
    ),
    ...(title.split(' ').length > 12
      ? [{ ...missing('title_long', 'title', 'Tiêu đề dài quá 12 từ.'), severity: 'warn' as const }]
      : []),
  ];
};

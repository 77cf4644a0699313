import type { Core, UID } from '@strapi/strapi';

/** Names that Strapi's plugins gave their content types. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  'plugin::users-permissions.user': 'Tài khoản trang tin',
  'plugin::users-permissions.role': 'Vai trò của trang tin',
  'plugin::users-permissions.permission': 'Quyền của trang tin',
  'plugin::upload.file': 'Tệp',
  'plugin::upload.folder': 'Thư mục',
  'plugin::i18n.locale': 'Ngôn ngữ',
};

/** In register: the content manager reads the names when it starts. */
export function nameStockTypes(strapi: Core.Strapi): void {
  for (const [uid, name] of Object.entries(TYPE_NAMES)) {
    const type = strapi.contentTypes[uid as UID.ContentType];
    if (type) type.info.displayName = name;
  }
}

interface StockRecord {
  readonly type: string;
  /** As Strapi wrote it; a record that somebody renamed is not touched. */
  readonly english: Readonly<Record<string, string>>;
  readonly vietnamese: Readonly<Record<string, string>>;
}

const STOCK_RECORDS: readonly StockRecord[] = [
  {
    type: 'admin::role',
    english: { code: 'strapi-super-admin', name: 'Super Admin' },
    vietnamese: { name: 'Quản trị viên', description: 'Quản lý mọi nội dung và cài đặt' },
  },
  {
    type: 'plugin::users-permissions.role',
    english: { type: 'authenticated', name: 'Authenticated' },
    vietnamese: { name: 'Người đã đăng nhập', description: 'Vai trò mặc định của tài khoản trang tin' },
  },
  {
    type: 'plugin::users-permissions.role',
    english: { type: 'public', name: 'Public' },
    vietnamese: { name: 'Khách', description: 'Vai trò mặc định của người chưa đăng nhập' },
  },
  {
    type: 'plugin::i18n.locale',
    english: { code: 'en', name: 'English (en)' },
    vietnamese: { name: 'Tiếng Việt' },
  },
  {
    type: 'admin::api-token',
    english: { name: 'Full Access' },
    vietnamese: { name: 'Toàn quyền', description: 'Mã có sẵn, đọc và ghi được mọi dữ liệu' },
  },
  {
    type: 'admin::api-token',
    english: { name: 'Read Only' },
    vietnamese: { name: 'Chỉ đọc', description: 'Mã có sẵn, chỉ đọc dữ liệu' },
  },
];

/** In bootstrap: the records that Strapi writes by itself at the first start, in Vietnamese. */
export async function wordStockRecords(strapi: Core.Strapi): Promise<void> {
  for (const { type, english, vietnamese } of STOCK_RECORDS) {
    await strapi.db.query(type).updateMany({ where: english, data: vietnamese });
  }
}

/** Screens of Strapi's vendor and of its developers: an extensions' shop on the net, a builder that production locks. */
const NO_SCREENS_OF_OURS = ['admin::marketplace.read', 'plugin::content-type-builder.read'];

/** In bootstrap: Strapi gives its administrators every permission anew at each start, these two too. */
export async function withholdVendorScreens(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::permission').deleteMany({ where: { action: { $in: NO_SCREENS_OF_OURS } } });
}

/** One file of Strapi: each line of code that carries English, the English between «», and the Vietnamese for it. */
type Lines = readonly (readonly [code: string, vietnamese: string])[];

/**
 * English that Strapi's screens carry outside every table of translations. The build puts the Vietnamese in, and stops
 * when a line is no longer there: whoever updates Strapi looks at the new line, or deletes it here (ADR 0039).
 */
export const HARD_CODED: Readonly<Record<string, Lines>> = {
  '@strapi/admin/dist/admin/admin/src/components/FormInputs/Renderer.mjs': [
    // Stands in a moment while a field of our own loads.
    ['placeholder: `«Unsupported field type: ${type}»`', 'Đang tải…'],
  ],
  '@strapi/admin/dist/admin/admin/src/components/LazyOutlet.mjs': [['children: "«Loading content.»"', 'Đang tải…']],
  '@strapi/admin/dist/admin/admin/src/components/LeftMenu.mjs': [['label: "«Menu»"', 'Trình đơn']],
  '@strapi/admin/dist/admin/admin/src/components/PageHelpers.mjs': [
    ["children = '«Loading content.»'", 'Đang tải…'],
    ['document.title = `${title} | «Strapi»`', 'Tòa Soạn'],
  ],
  '@strapi/admin/dist/admin/admin/src/components/Table.mjs': [["children = '«Loading content»'", 'Đang tải…']],
  '@strapi/admin/dist/admin/admin/src/hooks/useAPIErrorHandler.mjs': [
    ["return '«Unknown error occurred.»'", 'Có lỗi. Hãy thử lại.'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Auth/components/Register.mjs': [
    // The first administrator is asked for a name and a password, not whether Strapi may write to him.
    ['].«map»(({ size, ...field })=>', "filter(({ name }) => name !== 'news').map"],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/SessionsPage.mjs': [
    // "Firefox on Windows": the server reads it from the browser's own name.
    ['children: session.deviceName« ?? »(session.deviceId', "?.replace(' on ', ' trên ') ?? "],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/components/SettingsNav.mjs': [
    ['"aria-label": "«Notification»"', 'Thông báo'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/components/Tokens/LifeSpanInput.mjs': [
    ['placeholder: "«Select»"', 'Chọn'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/components/Tokens/TokenTypeSelect.mjs': [
    ['placeholder: "«Select»"', 'Chọn'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/AdminTokens/EditView/EditViewPage.mjs': [
    ["name: '«Admin Tokens»'", 'Mã quản trị'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/AdminTokens/ListView.mjs': [
    ["name: '«Admin Tokens»'", 'Mã quản trị'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/ApiTokens/EditView/components/CollapsableContentType.mjs': [
    [
      'children: «capitalize(label)»',
      'formatMessage({ id: `global.plugins.${label}`, defaultMessage: capitalize(label) })',
    ],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Roles/CreatePage.mjs': [
    ["name: '«Roles»'", 'Vai trò'],
    ["format(new Date(), '«PPP»')", 'dd/MM/yyyy'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Roles/EditPage.mjs': [["name: '«Roles»'", 'Vai trò']],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Roles/ListPage.mjs': [["name: '«Roles»'", 'Vai trò']],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Roles/components/PluginsAndSettings.mjs': [
    [
      "categoryName === 'upload' ? «'Media Library' : capitalise(categoryName.replace(/-/g, ' '))»",
      "'Thư viện ảnh' : formatMessage({ id: `global.plugins.${categoryName}`, defaultMessage: capitalise(categoryName) })",
    ],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/TransferTokens/EditView.mjs': [
    ["name: '«Transfer Tokens»'", 'Mã chuyển dữ liệu'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/TransferTokens/ListView.mjs': [
    ["name: '«Transfer Tokens»'", 'Mã chuyển dữ liệu'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Users/EditPage.mjs': [["name: '«Users»'", 'Người dùng']],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Users/ListPage.mjs': [
    ["name: '«Users»'", 'Người dùng'],
    ["isActive ? '«Active»'", 'Đang dùng'],
    [": '«Inactive»'", 'Đã khóa'],
    ["label: '«Firstname»'", 'Họ và tên đệm'],
    ["label: '«Lastname»'", 'Tên'],
    ["label: '«Email»'", 'Thư điện tử'],
    ["label: '«Username»'", 'Tên đăng nhập'],
    ["label: '«Active user»'", 'Đang dùng'],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Webhooks/components/Events.mjs': [
    [
      'children: «removeHyphensAndTitleCase(name)»',
      "{ entry: 'Nội dung', media: 'Ảnh và tệp' }[name] ?? removeHyphensAndTitleCase(name)",
    ],
  ],
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Webhooks/components/HeadersInput.mjs': [
    ['`«row» ${index + 1} key`', 'dòng'],
    ['`dòng ${index + 1} «key»`', 'tên'],
    ['`«row ${index + 1} value»`', 'dòng ${index + 1} giá trị'],
  ],
  '@strapi/content-manager/dist/admin/pages/EditView/components/DocumentStatus.mjs': [
    // The word beside it says the same in Vietnamese; the label hid it from screen readers.
    ['"aria-label": «status»', 'undefined'],
  ],
  '@strapi/content-manager/dist/admin/pages/EditView/components/Header.mjs': [
    ["title: documentTitle = '«Untitled»'", 'Chưa có tên'],
  ],
  '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/PaginationFooter/PaginationFooter.mjs': [
    ['"«Go to page »"', 'Tới trang '],
  ],
  '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs': [
    ['label: "«Search»"', 'Tìm'],
  ],
  '@strapi/i18n/dist/admin/components/LocaleTable.mjs': [['children: "«Actions»"', 'Thao tác']],
  '@strapi/email/dist/admin/pages/Settings.mjs': [["'TLS' : '«None»'", 'Không']],
  '@strapi/plugin-users-permissions/dist/admin/pages/EmailTemplates/components/EmailForm.mjs': [
    ['children: "«Cancel»"', 'Hủy'],
    ['children: "«Finish»"', 'Xong'],
  ],
  '@strapi/plugin-users-permissions/dist/admin/pages/Providers/index.mjs': [['label: "«Edit»"', 'Sửa']],
  '@strapi/plugin-users-permissions/dist/admin/pages/Roles/pages/CreatePage.mjs': [["name: '«Roles»'", 'Vai trò']],
  '@strapi/plugin-users-permissions/dist/admin/pages/Roles/pages/EditPage.mjs': [["name: '«Roles»'", 'Vai trò']],
  '@strapi/plugin-users-permissions/dist/admin/pages/Roles/pages/ListPage/index.mjs': [
    ["notifyStatus('«The roles have loaded successfully»')", 'Đã tải các vai trò'],
  ],
  '@strapi/design-system/dist/index.mjs': [
    ['clearLabel: a = "«Clear»"', 'Xóa'],
    ['clearLabel: t = "«Clear»"', 'Xóa'],
    ['clearLabel: R = "«Clear»"', 'Xóa'],
    ['clearLabel: "«Clear»"', 'Xóa'],
    ['createMessage: d = (Z) => `«Create "${Z}"»`', 'Tạo «${Z}»'],
    ['loadingMessage: E = "«Loading content...»"', 'Đang tải…'],
    ['noOptionsMessage: D = () => "«No results found»"', 'Không có kết quả'],
    ['placeholder: M = "«Select or enter a value»"', 'Chọn hoặc điền'],
    ['children: "«Loading»"', 'Đang tải…'],
    ['monthSelectLabel: l = "«Month»"', 'Tháng'],
    ['yearSelectLabel: h = "«Year»"', 'Năm'],
    ['label: n = "«Choose date»"', 'Chọn ngày'],
    ['dateLabel: t = "«Choose date»"', 'Chọn ngày'],
    ['timeLabel: n = "«Choose time»"', 'Chọn giờ'],
    ['clearLabel: `${e} «date»`', 'ngày'],
    ['clearLabel: `${e} «time»`', 'giờ'],
    ['closeLabel: t = "«Close modal»"', 'Đóng'],
    ['label: t = "«Pagination»"', 'Các trang'],
    ['onLabel: t = "«On»"', 'Bật'],
    ['offLabel: n = "«Off»"', 'Tắt'],
  ],
  'sonner/dist/index.mjs': [["containerAriaLabel = '«Notifications»'", 'Thông báo']],
  '@dnd-kit/core/dist/core.esm.js': [
    [
      'draggable: "«\\n    To pick up a draggable item, press the space bar.\\n    While dragging, use the arrow keys to move the item.\\n    Press space again to drop the item in its new position, or press escape to cancel.\\n  »"',
      'Bấm phím cách để cầm lên, mũi tên để chuyển, phím cách lần nữa để thả, phím Esc để thôi.',
    ],
    ['"«Picked up draggable item »"', 'Đã cầm '],
    ['"«Draggable item »" + active.id + " was moved over droppable area "', 'Đã đưa '],
    ['"«Draggable item »" + active.id + " is no longer over a droppable area."', 'Đã đưa '],
    ['"« is no longer over a droppable area.»"', ' ra khỏi chỗ thả.'],
    ['"« was moved over droppable area »"', ' tới '],
    ['"«Draggable item »" + active.id + " was dropped', 'Đã thả '],
    ['"« was dropped over droppable area »"', ' vào '],
    ['"«Dragging was cancelled. Draggable item »"', 'Đã thôi kéo. Đã thả '],
    ['"« was dropped.»"', '.'],
  ],
};

/** The page that loads the screens; Strapi writes it outside its own code. */
export const PAGE: Lines = [
  ['<html lang="«en»"', 'vi'],
  ['<title>«Strapi Admin»</title>', 'Tòa Soạn'],
  ['<h1>«JavaScript disabled»</h1>', 'Trình duyệt đang tắt JavaScript'],
  [
    '<p>«Please <a href="https://www.enable-javascript.com/">enable JavaScript</a> in your browser and reload the page to proceed.»</p>',
    'Hãy bật JavaScript trong trình duyệt rồi tải lại trang.',
  ],
];

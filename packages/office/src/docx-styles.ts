import {
  AlignmentType,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import { ADDRESSEES, BODY, FACE_NAME, SIGNATURE_SPACE, SIZES } from './dispatch-layout.js';

/** Word counts letters in half points, spaces in twentieths, lines in 240ths. */
export const halfPoints = (points: number) => points * 2;
export const twips = (points: number) => Math.round(points * 20);
export const millimetres = (length: number) => Math.round((length / 25.4) * 1440);

export const STYLE = {
  superior: 'CoQuanCapTren',
  issuer: 'CoQuanBanHanh',
  nation: 'QuocHieu',
  motto: 'TieuNgu',
  number: 'SoKyHieu',
  about: 'TrichYeu',
  placeAndDate: 'DiaDanhNgayThang',
  addressees: 'KinhGui',
  body: 'ThanVanBan',
  recipientsHead: 'NoiNhan',
  recipients: 'NoiNhanDong',
  signerTitles: 'ChucVuNguoiKy',
  signer: 'HoTenNguoiKy',
  annexTitle: 'Heading1',
  annexLine: 'DongPhuLuc',
  draft: 'BanNhap',
  cell: 'OBang',
  note: 'GhiChuBang',
  pageNumber: 'SoTrang',
} as const;

type Paragraph = NonNullable<IStylesOptions['paragraphStyles']>[number];

function style(id: string, name: string, size: number, rest: Pick<Paragraph, 'run' | 'paragraph'> = {}): Paragraph {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: halfPoints(size), ...rest.run },
    paragraph: { alignment: AlignmentType.CENTER, ...rest.paragraph },
  };
}

const bold = { bold: true } as const;
const italics = { italics: true } as const;
const left = AlignmentType.LEFT;

/** Each part of a paper is a named style, so that a clerk changes one style and not fifty paragraphs. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FACE_NAME,
        size: halfPoints(SIZES.body),
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: {
      run: { ...bold, font: FACE_NAME, size: halfPoints(SIZES.annexTitle), color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twips(6), after: twips(3) } },
    },
  },
  paragraphStyles: [
    style(STYLE.superior, 'Cơ quan cấp trên', SIZES.superior),
    style(STYLE.issuer, 'Cơ quan ban hành', SIZES.issuer, { run: bold }),
    style(STYLE.nation, 'Quốc hiệu', SIZES.nation, { run: bold }),
    style(STYLE.motto, 'Tiêu ngữ', SIZES.motto, { run: { ...bold, underline: {} } }),
    style(STYLE.number, 'Số, ký hiệu', SIZES.number, { paragraph: { spacing: { before: twips(6) } } }),
    style(STYLE.about, 'Trích yếu', SIZES.about),
    style(STYLE.placeAndDate, 'Địa danh, ngày tháng', SIZES.placeAndDate, {
      run: italics,
      paragraph: { spacing: { before: twips(6) } },
    }),
    style(STYLE.addressees, 'Kính gửi', SIZES.addressees, {
      paragraph: { alignment: left, keepNext: true, spacing: { after: twips(2) } },
    }),
    style(STYLE.body, 'Thân văn bản', SIZES.body, {
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: millimetres(BODY.firstLine) },
        spacing: {
          after: twips(BODY.spaceAfter),
          line: Math.round(240 * BODY.lineHeight),
          lineRule: LineRuleType.AUTO,
        },
      },
    }),
    style(STYLE.recipientsHead, 'Nơi nhận', SIZES.recipientsHead, {
      run: { ...bold, ...italics },
      paragraph: { alignment: left },
    }),
    style(STYLE.recipients, 'Nơi nhận: dòng', SIZES.recipients, { paragraph: { alignment: left } }),
    style(STYLE.signerTitles, 'Chức vụ người ký', SIZES.signerTitles, { run: bold, paragraph: { keepNext: true } }),
    style(STYLE.signer, 'Họ tên người ký', SIZES.signer, {
      run: bold,
      paragraph: { spacing: { before: twips(SIGNATURE_SPACE) } },
    }),
    style(STYLE.annexLine, 'Phụ lục: dòng', SIZES.annexLine, { run: italics }),
    style(STYLE.draft, 'Bản nháp', SIZES.annexLine, {
      run: { ...bold, color: 'C00000' },
      paragraph: { spacing: { after: twips(6) } },
    }),
    style(STYLE.cell, 'Ô của bảng', SIZES.table),
    style(STYLE.note, 'Ghi chú dưới bảng', SIZES.note, {
      paragraph: { alignment: left, spacing: { before: twips(3) } },
    }),
    style(STYLE.pageNumber, 'Số trang', SIZES.pageNumber),
  ],
};

export const ADDRESSEE_INDENTS = {
  head: { left: millimetres(ADDRESSEES.head) },
  items: { left: millimetres(ADDRESSEES.text), hanging: millimetres(ADDRESSEES.text - ADDRESSEES.items) },
};

export const LISTS = { ordered: 'so-thu-tu', unordered: 'gach-dau-dong' } as const;

const indent = { left: 0, firstLine: millimetres(BODY.firstLine) };
const suffix = LevelSuffix.SPACE;

/** Lists as dispatches set them: the number stands where a paragraph's first line begins. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: LISTS.ordered,
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', suffix, style: { paragraph: { indent } } },
        { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', suffix, style: { paragraph: { indent } } },
      ],
    },
    {
      reference: LISTS.unordered,
      levels: [
        { level: 0, format: LevelFormat.BULLET, text: '-', suffix, style: { paragraph: { indent } } },
        { level: 1, format: LevelFormat.BULLET, text: '+', suffix, style: { paragraph: { indent } } },
      ],
    },
  ],
};

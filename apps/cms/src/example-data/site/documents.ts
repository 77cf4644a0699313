import { PROVINCE } from '../organisation/levels';
import { DISPATCH } from './dispatch';

/** An official document of the example. `issuer` is a slug, `addresseeKinds` the kinds of unit that it is sent to. */
export interface ExampleDocument {
  slug: string;
  number: string;
  type: 'cong_van' | 'quyet_dinh' | 'ke_hoach';
  subject: string;
  issuer: string;
  place: string;
  issuedOn: string;
  publishedAt: string;
  period?: string;
  /** Of a dispatch about a period: what `dispatches` writes. */
  dispatchKind?: 'urge';
  series?: string;
  periodFrom?: string;
  periodTo?: string;
  deadline?: string;
  issuedAt?: string;
  signer: string;
  signerTitles: readonly string[];
  addresseeLines: readonly string[];
  addresseeKinds: readonly string[];
  recipientLines: readonly string[];
  body: string;
  /** Comes with the file of `quy-che.json`. */
  withFile?: true;
}

/** The dispatch is real; the others are made up, and so are their signers. */
export const DOCUMENTS: readonly ExampleDocument[] = [
  { ...DISPATCH, issuer: PROVINCE },
  {
    slug: '12-qd-ldld-2017',
    number: '12/QĐ-LĐLĐ',
    type: 'quyet_dinh',
    subject: 'Về việc ban hành Quy chế hoạt động của trang tin Công đoàn Bình Thuận',
    issuer: PROVINCE,
    place: 'Bình Thuận',
    issuedOn: '2017-02-14',
    publishedAt: '2018-01-05T02:30:00.000Z',
    signer: 'Trần Ngọc Hiệp',
    signerTitles: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'],
    addresseeLines: [],
    addresseeKinds: ['department', 'affiliate', 'district_federation', 'sector_union', 'zone_union'],
    recipientLines: ['Như Điều 3;', 'Lưu: VT, TG.'],
    body: `
<p><strong>Điều 1.</strong> Ban hành kèm theo Quyết định này Quy chế hoạt động của trang tin Công đoàn Bình Thuận.</p>
<p><strong>Điều 2.</strong> Quyết định này có hiệu lực từ ngày ký.</p>
<p><strong>Điều 3.</strong> Các ban, đơn vị trực thuộc, Liên đoàn Lao động cấp huyện, công đoàn cấp ngành và Ban Biên tập chịu trách nhiệm thi hành Quyết định này./.</p>`,
    withFile: true,
  },
  {
    slug: '08-kh-ldld-phan-thiet-2018',
    number: '08/KH-LĐLĐ',
    type: 'ke_hoach',
    subject: 'Tổ chức Tháng Công nhân năm 2018 trên địa bàn thành phố Phan Thiết',
    issuer: 'ldld-phan-thiet',
    place: 'Phan Thiết',
    issuedOn: '2018-04-06',
    publishedAt: '2018-04-09T01:45:00.000Z',
    signer: 'Trương Mỹ Duyên',
    signerTitles: ['TM. BAN THƯỜNG VỤ', 'PHÓ CHỦ TỊCH'],
    addresseeLines: [],
    addresseeKinds: [],
    recipientLines: ['LĐLĐ tỉnh (để báo cáo);', 'Các công đoàn cơ sở trực thuộc;', 'Lưu: VT.'],
    body: `
<h2>I. Mục đích</h2>
<p>Chăm lo thiết thực cho đoàn viên, người lao động; lắng nghe ý kiến từ nơi làm việc.</p>
<h2>II. Nội dung</h2>
<ul><li>Đối thoại giữa người lao động và người sử dụng lao động ở ít nhất mười doanh nghiệp;</li><li>khám sức khỏe cho nữ công nhân;</li><li>ngày hội văn nghệ, thể thao của công nhân thành phố.</li></ul>
<h2>III. Tổ chức thực hiện</h2>
<p>Các công đoàn cơ sở xây dựng kế hoạch, gửi về Liên đoàn Lao động thành phố trước ngày 20/4/2018./.</p>`,
  },
];

import type { Picture, PublicArticle } from '@toasoan/contracts';
import { anArticle } from '@toasoan/testkit';
import { ducLinh, kcn, may, phanThiet, province, yTe } from './fixture-units.js';

/** Articles in every genre, and the texts that are hard to set. */

export const at = (month: string, day: number, hour = 2): string =>
  `${month}-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:15:00.000Z`;

function picture(key: string, caption: string, ratio = 2 / 3): Picture {
  const variants = [480, 960, 1600, 2400].flatMap((width) => {
    const height = Math.round(width * ratio);
    return ['webp', 'avif', 'jpeg'].map((format) => ({
      path: `/anh/${key}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
      width,
      height,
      mime: `image/${format}`,
    }));
  });
  return {
    key,
    alt: `Hình: ${caption}`,
    caption,
    credit: 'Minh Tâm',
    colour: '#8a6f4e',
    focalPoint: { x: 30, y: 40 },
    variants,
  };
}

export const PARAGRAPHS = `<p>Sáng 15/3/2018, tại hội trường nhà máy, hơn <strong>ba trăm công nhân</strong> cùng ngồi quanh nồi bánh đỏ lửa. Những chiếc bánh tét được gói từ chiều hôm trước, lá dong do chính chị em trong tổ may số 4 mang từ quê lên.</p>
<p>“Năm nào ở lại nhà trọ cũng nhớ nhà, năm nay thấy ấm hẳn,” chị <em>Nguyễn Thị Ước</em>, công nhân chuyền 7, nói. Công đoàn cơ sở đã chuẩn bị 325 phần quà, mỗi phần trị giá 500.000 đồng, ưu tiên người nuôi con nhỏ và người đau ốm.</p>`;
const TABLE = `<figure class="table"><table><thead><tr><th>Đơn vị</th><th>Suất quà</th><th>Vé xe</th><th>Nhà ở</th><th>Học bổng</th><th>Tổng (triệu đồng)</th></tr></thead><tbody><tr><td>TP Phan Thiết</td><td>325</td><td>120</td><td>4</td><td>60</td><td>412,5</td></tr><tr><td>Huyện Đức Linh</td><td>140</td><td>35</td><td>2</td><td>25</td><td>186,0</td></tr></tbody></table><figcaption>Chăm lo Tết của hai đơn vị, năm 2018.</figcaption></figure>`;
const LONG = `${PARAGRAPHS}<h2>Từ góc chợ đến chuyền may</h2>${PARAGRAPHS}<blockquote><p>Đoàn viên là gốc. Còn một người ở lại trọ ngày Tết là công đoàn còn việc phải làm.</p></blockquote>
<figure class="image"><img src="/anh/may-2-960.jpg" alt="Công nhân bên chuyền may" width="960" height="640"><figcaption>Chuyền may số 7 trong giờ làm buổi sáng. Ảnh: Minh Tâm</figcaption></figure>
<h2>Những con số của một mùa Tết</h2>${PARAGRAPHS}${TABLE}<h2>Việc còn lại sau Tết</h2><ul><li>Khảo sát 18 khu nhà trọ trong tháng 3;</li><li>thương lượng với chủ trọ về giá điện;</li><li>lập quỹ <a href="https://example.vn/mai-am">Mái ấm Công đoàn</a>.</li></ul>${PARAGRAPHS}`;

const article = (id: string, content: Partial<PublicArticle>, revision = 1) =>
  anArticle(
    {
      body: PARAGRAPHS,
      unit: { id: phanThiet.id, name: phanThiet.content.shortName },
      superior: { id: province.id, name: 'LĐLĐ tỉnh Bình Thuận' },
      categoryId: 'cat-0',
      ...content,
    },
    { id, revision },
  );

export const special = [
  article(
    'article-feature',
    {
      slug: 'tet-sum-vay-o-nha-may-may',
      title: 'Tết Sum vầy giữa tiếng máy may: Ế hàng cũng không để ai ở lại một mình',
      lead: 'Xa quê, không kịp vé xe, nhiều công nhân ở lại Phan Thiết. Công đoàn gói bánh, dựng sân khấu và gõ cửa từng phòng trọ.',
      genre: 'feature',
      body: LONG,
      pictures: [picture('may-1', 'Công nhân Công ty May Phan Thiết gói bánh tét chiều 28 Tết.')],
      bodyPictures: [picture('may-2', 'Chuyền may số 7.')],
      unit: { id: may.id, name: may.content.shortName },
      superior: { id: phanThiet.id, name: phanThiet.content.shortName },
      categoryId: 'cat-2',
      publishedAt: at('2018-07', 9),
      updatedAt: at('2018-07', 10),
      corrections: [
        { at: at('2018-07', 10), note: 'Bản trước ghi 352 phần quà; số đúng là 325. Tòa soạn xin lỗi bạn đọc.' },
      ],
    },
    4,
  ),
  article('article-photos', {
    slug: 'cang-ca-luc-ba-gio-sang',
    title: 'Cảng cá lúc ba giờ sáng',
    lead: 'Theo chân những nữ công nhân phân loại cá trong một ca đêm.',
    genre: 'photo_story',
    pictures: [
      picture('cang-ca-1', 'Thuyền về bến khi trời còn tối.'),
      picture('cang-ca-2', 'Chị Bảy Ửng, ba mươi năm phân loại cá, chưa một lần đi trễ chuyến xe đầu ngày.', 4 / 3),
      picture('cang-ca-3', 'Trời sáng, cá lên xe lạnh.'),
    ],
    publishedAt: at('2018-07', 8),
    categoryId: 'cat-0',
  }),
  article('article-video', {
    slug: 'hoi-thi-tay-nghe-dien-luc',
    title: 'Hội thi tay nghề ngành điện',
    lead: 'Mười hai đội, một cột điện, bốn mươi phút.',
    genre: 'video',
    video: {
      path: '/tep/hoi-thi.mp4',
      key: 'hoi-thi',
      mime: 'video/mp4',
    },
    transcript: 'Người dẫn: Kính chào quý vị.\nAnh Quốc: Đội chúng tôi đã tập một tháng.',
    // Whoever took it is named though nobody wrote a caption.
    pictures: [{ ...picture('dien-luc-1', 'Thí sinh trên cột điện.'), caption: '' }],
    unit: { id: kcn.id, name: 'CĐ các KCN' },
    publishedAt: at('2018-07', 7),
    categoryId: 'cat-1',
  }),
  article('article-film-less', {
    slug: 'hat-ru-o-nha-tre-khu-cong-nghiep',
    title: 'Hát ru ở nhà trẻ khu công nghiệp',
    genre: 'video',
    transcript: 'Cô giáo: Các con ngủ ngoan.\nMẹ Ửng: Tan ca là tôi chạy sang.',
    unit: { id: kcn.id, name: 'CĐ các KCN' },
    publishedAt: at('2018-05', 20),
    categoryId: 'cat-4',
    corrections: [{ at: at('2018-05', 22), note: 'Tên nhà trẻ đúng là Hoa Sen.' }],
  }),
  article('article-reprint', {
    slug: 'nhung-diem-moi-cua-luat',
    title: 'Những điểm mới về tiền lương người lao động cần biết',
    source: 'Báo Lao Động',
    original: { url: 'https://example.vn/luat', publishedAt: at('2018-06', 30) },
    unit: { id: yTe.id, name: 'CĐ ngành Y tế' },
    publishedAt: at('2018-07', 6),
    categoryId: 'cat-3',
  }),
];

/** Live once: no word of it is on the site any more. */
export const removed = article('article-gone', { slug: 'chuyen-nguoi-benh', title: 'Chuyện người bệnh' });

const TITLES = [
  'Trao nhà Mái ấm Công đoàn cho nữ công nhân ở Đức Linh',
  'Hội nghị người lao động: bàn chuyện bữa ăn ca',
  'Đối thoại định kỳ, tăng tiền ăn giữa ca lên 20.000 đồng',
  'Khám sức khỏe miễn phí cho 400 đoàn viên ngành Y tế',
  'Giải bóng chuyền nữ công nhân viên chức lao động lần thứ 12',
  'Tập huấn nghiệp vụ cho cán bộ công đoàn cơ sở mới',
  'Ra quân Tháng Công nhân năm 2018',
];

export const ordinary = ['2018-03', '2018-05', '2018-06', '2018-07'].flatMap((month, round) =>
  Array.from({ length: month === '2018-06' ? 27 : 4 }, (_, index) => {
    const owner = [phanThiet, ducLinh, yTe][index % 3] ?? phanThiet;
    const number = round * 30 + index;
    const pictures = index % 3 === 1 ? [] : [picture(`nguon-${number}`, 'Quang cảnh buổi lễ.')];
    return article(`article-${String(number).padStart(3, '0')}`, {
      slug: `tin-so-${number}`,
      title: TITLES[number % TITLES.length] ?? 'Tin công đoàn',
      pictures,
      unit: { id: owner.id, name: owner.content.shortName },
      categoryId: `cat-${number % 5}`,
      publishedAt: at(month, 1 + index),
    });
  }),
);

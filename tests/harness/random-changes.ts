import { UNIT_KINDS, type LivePublication } from '@toasoan/contracts';
import { aTable, syntheticPicture, type Random } from '@toasoan/testkit';

export type Of<K extends LivePublication['kind']> = Extract<LivePublication, { kind: K }>;
type Change<K extends LivePublication['kind']> = (content: Of<K>['content']) => Of<K>['content'];

/** A file that official documents may carry; its bytes are in `documentFileBytes`. */
const FILES = ['/uploads/van-ban-1.pdf', '/uploads/van-ban-2.pdf'] as const;

export function documentFile(n: number): NonNullable<Of<'document'>['content']['file']> {
  const path = FILES[n % FILES.length] ?? FILES[0];
  return {
    path,
    key: `tep-${String(n % 3)}`,
    name: `Văn bản ${String(n)}.pdf`,
    mime: 'application/pdf',
    bytes: 1000 + n,
  };
}

/** What a CMS must serve beside `RandomEdits`, by path. */
export const documentFileBytes = (): [path: string, bytes: Buffer][] =>
  FILES.map((path) => [path, Buffer.from(`%PDF-1.7 ${path}`.padEnd(400, ' '))]);

/** One change of a unit, such as people make them. `units`: all that are live, itself included. */
export function changedUnit(unit: Of<'unit'>, units: readonly Of<'unit'>[], random: Random): Of<'unit'>['content'] {
  const number = String(unit.revision + 1);
  const others = units.filter(({ id }) => id !== unit.id);
  const grassroots = unit.content.kind === 'grassroots_union';
  const changes: Change<'unit'>[] = [
    (content) => ({ ...content, name: `${content.name} (mới ${number})` }),
    (content) => ({ ...content, name: `${random.pick(['Áo', 'Đầm', 'Ươm', 'Zen'])} ${content.name}` }),
    (content) => ({ ...content, shortName: `Gọn ${number}` }),
    (content) => ({
      ...content,
      formerSlugs: [...content.formerSlugs, content.slug],
      slug: `${content.slug}-${number}`,
    }),
    (content) => ({ ...content, memberCount: unit.revision * 10 }),
    (content) => ({ ...content, order: random.between(0, 9) }),
    (content) => ({ ...content, about: `<p>Giới thiệu ${number}.</p>` }),
    (content) => ({ ...content, cluster: random.pick(['Cụm 1', 'Cụm 2', null]) }),
    (content) => ({ ...content, validTo: random.pick(['2018-06-30', '2025-06-30', null]) }),
    (content) => ({ ...content, validFrom: random.pick(['1992-04-01', null]) }),
    (content) => ({ ...content, contact: { address: `Số ${number}`, phone: '', email: '' } }),
    (content) => ({ ...content, formerNames: [{ name: `Tên cũ ${number}`, until: '2005-09-05' }] }),
    (content) => ({
      ...content,
      newsPeople: [{ name: 'Trần Thị Lan', role: `Ủy viên ${number}`, phone: '', email: '' }],
    }),
    (content) => ({ ...content, successorIds: others.length === 0 ? [] : [random.pick(others).id] }),
    (content) => ({ ...content, successorIds: [] }),
  ];
  if (unit.content.kind !== 'province')
    changes.push((content) => ({ ...content, kind: random.pick(UNIT_KINDS.filter((kind) => kind !== 'province')) }));
  const above = others.filter(({ content }) => ['province', 'district_federation'].includes(content.kind));
  if (grassroots && above.length > 0) changes.push((content) => ({ ...content, parentId: random.pick(above).id }));
  return random.pick(changes)(unit.content);
}

/** One change of an official document. */
export function changedDocument(
  document: Of<'document'>,
  units: readonly Of<'unit'>[],
  random: Random,
): Of<'document'>['content'] {
  const number = document.revision + 1;
  const unit = random.pick(units);
  const ref = { id: unit.id, name: unit.content.name };
  const changes: Change<'document'>[] = [
    (content) => ({ ...content, subject: `${content.subject} (sửa ${String(number)})` }),
    (content) => ({ ...content, number: `${String(number)}/SĐ-LĐLĐ` }),
    (content) => ({ ...content, slug: `${content.slug}-${String(number)}` }),
    (content) => ({ ...content, type: random.pick(['cong_van', 'quyet_dinh', 'bao_cao', 'ke_hoach']) }),
    (content) => ({
      ...content,
      issuedOn: `${String(random.between(2015, 2018))}-0${String(random.between(1, 9))}-15`,
    }),
    (content) => ({ ...content, issuer: ref, issuerName: ref.name }),
    (content) => ({ ...content, issuer: null, issuerName: 'Thủ tướng Chính phủ' }),
    (content) => ({ ...content, addressees: [ref], addresseeLines: [ref.name] }),
    (content) => ({ ...content, addressees: [], addresseeLines: [] }),
    (content) => ({ ...content, file: documentFile(number) }),
    (content) => ({ ...content, file: null }),
    (content) => ({ ...content, body: `<p>Nội dung bản ${String(number)}.</p>`, bodyPictures: [] }),
  ];
  return random.pick(changes)(document.content);
}

/** One change of a page about the site. */
export function changedPage({ content, revision }: Of<'page'>, random: Random): Of<'page'>['content'] {
  const number = String(revision + 1);
  const changes: Change<'page'>[] = [
    (page) => ({ ...page, title: `${page.title} (sửa ${number})` }),
    (page) => ({ ...page, formerSlugs: [...page.formerSlugs, page.slug], slug: `${page.slug}-${number}` }),
    (page) => ({ ...page, body: `<p>Bản ${number}.</p>`, bodyPictures: [] }),
  ];
  return random.pick(changes)(content);
}

/** One change of what every page shows. */
export function changedSettings({ content, revision }: Of<'settings'>, random: Random): Of<'settings'>['content'] {
  const number = String(revision + 1);
  const changes: Change<'settings'>[] = [
    (settings) => ({ ...settings, slogan: `Khẩu hiệu ${number}` }),
    (settings) => ({ ...settings, siteName: `Công đoàn Bình Thuận ${number}` }),
    (settings) => ({ ...settings, organisation: `Liên đoàn Lao động tỉnh ${number}` }),
    (settings) => ({ ...settings, logo: random.next() < 0.7 ? syntheticPicture(revision % 7, 'Biểu trưng') : null }),
    (settings) => ({
      ...settings,
      colours: { ...settings.colours, action: random.pick(['#7a1f1f', '#00695c', null]) },
    }),
    (settings) => ({ ...settings, footerLinks: [{ label: `Liên hệ ${number}`, href: '/trang/' }] }),
    (settings) => ({ ...settings, footerLinks: [] }),
  ];
  return random.pick(changes)(content);
}

/** A public summary table with a row of each of these units, its version the revision; figures differ with it. */
export function someTable(
  { id, slug, title }: { id: string; slug: string; title: string },
  revision: number,
  units: readonly Of<'unit'>[],
): Of<'table'> {
  const rows = units.map(({ id: unitId, content: { name } }, n) => ({ unitId, name, newsBriefs: n * revision }));
  const groups = [{ label: 'I. Các đơn vị', rows }];
  return aTable(groups, { slug, title, number: slug, version: revision }, { id, revision });
}

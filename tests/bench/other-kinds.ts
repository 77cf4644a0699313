import type { Publication } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { aDocument, aPage, aTable, aUnit, withdrawn, type SyntheticArchive } from '@toasoan/testkit';

const DOCUMENTS = 600;
const ISSUERS = 40;
/** A province's units that have a quota. */
const TABLE_ROWS = 46;
const DOCUMENT_TYPES = ['cong_van', 'quyet_dinh', 'ke_hoach', 'bao_cao'];

/** What a synthetic archive has none of: documents, a summary table, pages about the site, an ended unit, something withdrawn. */
export function otherKinds(archive: SyntheticArchive): Publication[] {
  const corrected = archive.article(archive.articles - 2);
  const filmed = archive.article(archive.articles - 4);
  const corrections = [{ at: corrected.content.updatedAt, note: 'Số đúng là 325.' }];
  const rows = archive.units.slice(0, TABLE_ROWS).map(({ id, content }, n) => ({
    unitId: id,
    name: content.name,
    newsBriefs: n % 31,
    features: n % 5,
    late: n % 3,
  }));
  const [first, second] = archive.units;
  return [
    ...documents(archive),
    aTable([{ label: 'I. Công đoàn cấp trên trực tiếp cơ sở', rows }]),
    aPage({ id: 'bench-p', slug: 'gioi-thieu', title: 'Giới thiệu' }, null),
    aUnit({
      name: 'Công đoàn ngành Xây dựng Bình Thuận',
      kind: 'sector_union',
      parentId: first?.id ?? null,
      validTo: '2017-12-31',
      successorIds: second ? [second.id] : [],
    }),
    { ...corrected, revision: corrected.revision + 1, content: { ...corrected.content, corrections } },
    {
      ...filmed,
      revision: filmed.revision + 1,
      content: { ...filmed.content, genre: 'video', transcript: filmed.content.lead.repeat(20) },
    },
    withdrawn(archive.article(archive.articles - 3), 'Gỡ theo yêu cầu của nhân vật.'),
  ];
}

/** Every third of the first unit, which thus issued more of a type than one page lists. */
function documents({ units }: SyntheticArchive): Publication[] {
  return Array.from({ length: DOCUMENTS }, (_, n) => {
    const unit = units[n % 3 === 0 ? 0 : n % ISSUERS];
    if (!unit) throw new Error('an archive without units has no documents');
    const type = DOCUMENT_TYPES[n % DOCUMENT_TYPES.length] ?? 'cong_van';
    const name = {
      id: `bench-v${String(n)}`,
      slug: `van-ban-so-${String(n)}`,
      title: `Về việc chăm lo đoàn viên, đợt ${String(n)}`,
    };
    return aDocument(name, unit, null, { type, number: n });
  });
}

/** By address what has a template of its own among its like: an article's genre, an ended unit, an article taken down. */
export function kindsByAddress(publications: Iterable<Publication>): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const one of publications) {
    if (one.kind === 'article' && one.state === 'live') kinds.set(address.article(one.content.slug), one.content.genre);
    if (one.kind === 'article' && one.state === 'withdrawn') kinds.set(address.article(one.slug ?? ''), 'withdrawn');
    if (one.kind === 'unit' && one.state === 'live' && one.content.validTo !== null)
      kinds.set(address.unit(one.content.slug), 'ended unit');
  }
  return kinds;
}

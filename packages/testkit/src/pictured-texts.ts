import type { LivePublication, Picture } from '@toasoan/contracts';

type Of<K extends LivePublication['kind']> = Extract<LivePublication, { kind: K }>;
interface Named {
  id: string;
  slug: string;
  title: string;
}

function text(words: string, picture: Picture | null): { body: string; bodyPictures: Picture[] } {
  if (picture === null) return { body: `<p>${words}.</p>`, bodyPictures: [] };
  const src = picture.variants[0]?.path ?? '';
  return { body: `<p>${words}.</p><figure class="image"><img src="${src}" alt=""></figure>`, bodyPictures: [picture] };
}

/** A live fixed page, with a picture in its text or without. */
export function aPage({ id, slug, title }: Named, picture: Picture | null): Of<'page'> {
  const content = { slug, title, ...text('Giới thiệu', picture), formerSlugs: [] };
  return { kind: 'page', id, revision: 1, state: 'live', content };
}

/** A live official document of a unit, with a picture in its text or without. */
export function aDocument(
  { id, slug, title }: Named,
  unit: Of<'unit'>,
  picture: Picture | null,
  { type = 'cong_van', number = 1 } = {},
): Of<'document'> {
  return {
    kind: 'document',
    id,
    revision: 1,
    state: 'live',
    content: {
      slug,
      number: `${String(number)}/LĐLĐ`,
      type,
      subject: title,
      issuer: { id: unit.id, name: unit.content.name },
      issuerName: unit.content.name,
      place: 'Bình Thuận',
      issuedOn: `${String(2016 + (number % 3))}-0${String(1 + (number % 9))}-05`,
      signer: 'Nguyễn Văn An',
      signerTitles: ['TM. BAN THƯỜNG VỤ'],
      addresseeLines: ['Các công đoàn cơ sở'],
      addressees: [],
      recipientLines: ['Như trên'],
      ...text('Nội dung', picture),
      file: null,
      publishedAt: '2018-07-09T02:00:00.000Z',
    },
  };
}

import type { Genre, UnitKind } from '@toasoan/contracts';

/** Rows as the database layer returns them: instants are ISO strings, days `YYYY-MM-DD`, absent values null. */
export interface FileRow {
  id: number;
  name: string;
  hash: string;
  mime: string;
  url: string;
  width: number | null;
  height: number | null;
  /** Kilobytes; Strapi keeps no more. */
  size: number;
  alternativeText: string | null;
  focalPoint: { x: number; y: number } | null;
  formats: Record<string, { url: string; width: number; height: number; mime: string }> | null;
  provider_metadata: { colour?: string; sha256?: string; bytes?: number } | null;
  updatedAt: string;
}

interface UnitRef {
  documentId: string;
  name: string;
}

/** Every public row carries these. */
export interface PublicRow {
  documentId: string;
  revision: number | null;
  slug?: string | null;
}

export interface ArticleRow extends PublicRow {
  publishedRevision: number | null;
  title: string;
  lead: string | null;
  genre: Genre;
  body: string | null;
  pictures: { image: FileRow | null; caption: string | null; credit: string | null; alt: string | null }[];
  video: FileRow | null;
  transcript: string | null;
  unit: UnitRef | null;
  superior: UnitRef | null;
  unitNameAtPublication: string | null;
  superiorNameAtPublication: string | null;
  category: { documentId: string } | null;
  byline: string | null;
  source: string | null;
  originalUrl: string | null;
  originalPublishedAt: string | null;
  eventEndedAt: string | null;
  firstPublishedAt: string | null;
  lastPublishedAt: string | null;
  publishedAt: string;
  corrections: { at: string; note: string }[];
  formerSlugs: string[] | null;
}

export interface UnitRow extends PublicRow {
  name: string;
  shortName: string | null;
  kind: UnitKind;
  parent: { documentId: string } | null;
  cluster: string | null;
  validFrom: string | null;
  validTo: string | null;
  formerNames: { name: string; until: string | null }[];
  successors: { documentId: string }[];
  about: string | null;
  contact: { address: string | null; phone: string | null; email: string | null } | null;
  newsPeople: { name: string; role: string | null; phone: string | null; email: string | null }[];
  memberCount: number | null;
  order: number | null;
  formerSlugs: string[] | null;
}

export interface DocumentRow extends PublicRow {
  number: string;
  type: string;
  subject: string;
  issuer: UnitRef | null;
  issuerName: string | null;
  place: string | null;
  issuedOn: string;
  signer: string | null;
  signerTitles: string[] | null;
  addresseeLines: string[] | null;
  addressees: UnitRef[];
  recipientLines: string[] | null;
  body: string | null;
  file: FileRow | null;
  firstPublishedAt: string | null;
  publishedAt: string;
}

export interface CategoryRow extends PublicRow {
  name: string;
  description: string | null;
  order: number | null;
  formerSlugs: string[] | null;
}

export interface PageRow extends PublicRow {
  title: string;
  body: string | null;
  formerSlugs: string[] | null;
}

export interface RedirectRow extends PublicRow {
  from: string;
  to: string | null;
  statusCode: 's301' | 's410';
  formerNumber: string | null;
}

type SettingsText =
  | 'siteName'
  | 'slogan'
  | 'organisation'
  | 'address'
  | 'phone'
  | 'email'
  | 'securityContact'
  | 'responsibleTitle'
  | 'responsiblePerson'
  | 'licence'
  | 'reuse'
  | 'logoAlt'
  | 'actionColour'
  | 'actionColourDark'
  | 'accentColour'
  | 'accentColourDark';
type LinkRow = { label: string; href: string };
export type SettingsRow = PublicRow &
  Record<SettingsText, string | null> & { menu: LinkRow[]; footerLinks: LinkRow[]; logo: FileRow | null };

/** The newest draft of a document that was live once and has no published version now. */
export interface WithdrawnRow extends PublicRow {
  publishedAt: string | null;
  withdrawnNote?: string | null;
  withdrawnRedirect?: string | null;
  withdrawnAt?: string | null;
  formerSlugs?: string[] | null;
  publishedRevision: number | null;
  publishedSlug?: string | null;
}

/**
 * The prescribed layout of a dispatch (Decree 30/2020, Annex I; Decision 933/QĐ-TLĐ), for every format. Lengths in
 * millimetres, sizes of letters and spaces between paragraphs in points.
 */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;

/** Pages of a table lie on their side. */
export const LANDSCAPE = { width: 297, height: 210, top: 20, bottom: 15, left: 20, right: 15 } as const;

/** The two halves of the letterhead, and of the end: together the width between the margins. */
export const HALVES = { left: 70, right: 95 } as const;

/** From the page's upper edge to the page number, in the middle of the top margin. */
export const PAGE_NUMBER_FROM_TOP = 10;

export const SIZES = {
  superior: 12,
  issuer: 12,
  nation: 12,
  motto: 13,
  number: 13,
  about: 12,
  placeAndDate: 13,
  addressees: 14,
  body: 14,
  recipientsHead: 12,
  recipients: 11,
  signerTitles: 13,
  signer: 13,
  pageNumber: 13,
  annexTitle: 14,
  annexLine: 13,
  table: 10,
  note: 10,
} as const;

export const BODY = { firstLine: 12.7, spaceAfter: 6, lineHeight: 1.15 } as const;

/** Where "Kính gửi:", the dashes below it and what follows a dash begin, from the left margin. */
export const ADDRESSEES = { head: 32, items: 42, text: 44.5 } as const;

/** Room for signature and seal. */
export const SIGNATURE_SPACE = 64;

/** The short line under the issuer's name. */
export const ISSUER_LINE = 30;

export const FACE_NAME = 'Times New Roman';

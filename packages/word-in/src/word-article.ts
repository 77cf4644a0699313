/** A picture of a Word file as the file holds it: not yet checked or written anew, which is the media library's part. */
export interface WordPicture {
  /** Stands as `src` in `bodyHtml`, to be replaced when the picture has an address (`rewriteImages`). */
  placeholder: string;
  bytes: Uint8Array;
  contentType: string;
  /** For the media library; made from the file's name. */
  name: string;
  /** Without the photographer; '' where there is none. */
  caption: string;
  credit: string;
  alt: string;
  /** Place of its block in the body, counted from 0. */
  placeInBody: number;
}

export const WORD_NOTES = [
  'title_missing',
  'title_capitals',
  'lead_plain',
  'headings_guessed',
  'letterhead_dropped',
  'tracked_changes',
  'pictures_left_out',
  'embedded_left_out',
  'links_lost',
  'legacy_converted',
  'legacy_kept',
] as const;
export interface WordNote {
  code: (typeof WORD_NOTES)[number];
  /** A Vietnamese sentence for whoever sends the file. */
  message: string;
}

/** What a Word file holds, in the form that an article has. */
export interface WordArticle {
  /** One line; '' where none was found. */
  title: string;
  /** One line of plain text. */
  lead: string;
  /** As `@toasoan/html-policy` lets it through, with placeholders for pictures. */
  bodyHtml: string;
  /** Offered, from the line under the article; null where there is none. */
  byline: string | null;
  photographer: string | null;
  source: string | null;
  pictures: WordPicture[];
  /** What was left out, changed or guessed. */
  notes: WordNote[];
}

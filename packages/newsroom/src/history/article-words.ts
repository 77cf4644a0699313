/** A document that an article points to: by id, and by the name it had then, for a history outlives what it names. */
export interface NamedDocument {
  documentId: string;
  name: string;
}

/** A file of the media library as it was: a replaced file keeps its id and changes its hash. */
export interface FileWords {
  id: number;
  hash: string;
  name: string;
}

export interface PictureWords {
  image: FileWords | null;
  caption: string | null;
  credit: string | null;
  alt: string | null;
  subjectConsent: string | null;
}

/** Everything that a person writes in the form of an article: what a revision keeps and what a comparison shows. */
export interface ArticleWords {
  title: string | null;
  slug: string | null;
  genre: string | null;
  category: NamedDocument | null;
  unit: NamedDocument | null;
  lead: string | null;
  /** HTML that has passed the policy. */
  body: string | null;
  pictures: PictureWords[];
  video: FileWords | null;
  transcript: string | null;
  /** Instants in ISO 8601. */
  eventEndedAt: string | null;
  eventPlace: string | null;
  eventPeople: string | null;
  byline: string | null;
  source: string | null;
  originalUrl: string | null;
  originalPublishedAt: string | null;
}

export type WordField = keyof ArticleWords;

/** In the order of the form. */
export const WORD_LABELS: Readonly<Record<WordField, string>> = {
  title: 'Tiêu đề',
  genre: 'Thể loại',
  category: 'Chuyên mục',
  unit: 'Đơn vị',
  eventEndedAt: 'Sự kiện kết thúc lúc',
  eventPlace: 'Nơi diễn ra',
  eventPeople: 'Người tham gia',
  lead: 'Tóm tắt',
  body: 'Nội dung',
  pictures: 'Ảnh',
  byline: 'Tác giả',
  source: 'Nguồn',
  video: 'Video',
  transcript: 'Lời video',
  originalUrl: 'Địa chỉ bài gốc',
  originalPublishedAt: 'Bài gốc đăng lúc',
  slug: 'Địa chỉ (slug)',
};

export const WORD_FIELDS = Object.keys(WORD_LABELS) as readonly WordField[];

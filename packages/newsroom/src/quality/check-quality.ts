import type { Genre, QualityNotice } from '@toasoan/contracts';
import { countWords } from '@toasoan/vietnamese';

export interface QualityInput {
  genre: Genre;
  title: string;
  lead: string;
  /** The body as plain text. */
  bodyText: string;
  pictures: readonly {
    hasImage: boolean;
    caption: string;
    credit: string;
    alt: string;
    consent: 'not_needed' | 'obtained' | 'missing';
  }[];
  /** Pictures inside the body, in order; `name` is the file's, by which the writer finds it. */
  bodyPictures: readonly { name: string; caption: string; alt: string }[];
  hasVideo: boolean;
  transcript: string;
  byline: string;
  source: string;
  originalUrl: string;
  hasOriginalTime: boolean;
}

/** The parts of the regulation in force that bear on one article; null switches a rule off. */
export interface QualityRules {
  pictureRequired: boolean;
  titleMaxWords: number | null;
  briefMaxWords: number | null;
  featureMinWords: number | null;
  featureMaxWords: number | null;
}

/** product.md, "Rules and their defaults": used only where no regulation is in force. */
export const DEFAULT_QUALITY_RULES: QualityRules = {
  pictureRequired: true,
  titleMaxWords: 12,
  briefMaxWords: 500,
  featureMinWords: 600,
  featureMaxWords: 1500,
};

const blank = (text: string): boolean => text.trim() === '';
/** Capitals throughout. Short names such as "LĐLĐ" alone are no shouting, so three words at least. */
function isShouting(title: string): boolean {
  const words = countWords(title.replace(/[^\p{L}\s]/gu, ''));
  return words >= 3 && title === title.toLocaleUpperCase('vi');
}

/** The checklist: shown on submission, and keeps from publication while a point blocks. */
export function checkQuality(article: QualityInput, rules: QualityRules): QualityNotice[] {
  const notices: QualityNotice[] = [];
  const block = (code: string, message: string) => notices.push({ code, severity: 'block', message });
  const warn = (code: string, message: string) => notices.push({ code, severity: 'warn', message });

  if (blank(article.title)) block('title_missing', 'Hãy đặt tiêu đề.');
  const needsBody = article.genre === 'news_brief' || article.genre === 'feature';
  if (needsBody && blank(article.bodyText)) block('body_missing', 'Hãy viết nội dung.');
  if (blank(article.byline)) block('byline_missing', 'Hãy ghi tên tác giả.');
  if (blank(article.source)) block('source_missing', 'Hãy ghi nguồn tin.');
  if (!blank(article.originalUrl) && !article.hasOriginalTime) {
    block('original_time_missing', 'Bài đăng lại cần ghi thời gian đăng của bài gốc.');
  }
  if (article.genre === 'video' && !article.hasVideo) block('video_missing', 'Hãy chọn tệp video.');
  checkPictures(article, rules, block);
  checkBodyPictures(article, block, warn);

  if (blank(article.lead)) warn('lead_missing', 'Nên có lời dẫn.');
  const titleWords = countWords(article.title);
  if (rules.titleMaxWords !== null && titleWords > rules.titleMaxWords) {
    warn('title_long', `Tiêu đề ${String(titleWords)} chữ, nên gọn trong ${String(rules.titleMaxWords)} chữ.`);
  }
  if (isShouting(article.title)) warn('title_capitals', 'Tiêu đề không nên viết toàn chữ in hoa.');
  if (article.genre === 'video' && blank(article.transcript)) {
    warn('transcript_missing', 'Nên có lời thoại của video cho người không nghe được.');
  }
  checkLength(article, rules, warn);
  return notices;
}

type Note = (code: string, message: string) => void;

function checkPictures(article: QualityInput, rules: QualityRules, block: Note): void {
  const withImage = article.pictures.filter(({ hasImage }) => hasImage);
  if (rules.pictureRequired && withImage.length === 0) block('picture_missing', 'Hãy thêm ít nhất một ảnh.');
  article.pictures.forEach((picture, index) => {
    const which = `Ảnh ${String(index + 1)}`;
    if (!picture.hasImage) block('picture_empty', `${which} chưa có tệp ảnh.`);
    if (blank(picture.caption)) block('caption_missing', `${which} thiếu chú thích.`);
    if (blank(picture.credit)) block('credit_missing', `${which} thiếu tên người chụp.`);
    if (blank(picture.alt)) block('alt_missing', `${which} thiếu lời mô tả cho người khiếm thị.`);
    if (picture.consent === 'missing') {
      block('consent_missing', `${which} có người cần xin phép (bệnh nhân, trẻ em, người khó khăn) mà chưa có đồng ý.`);
    }
  });
}

/**
 * A picture inside the body needs its words as the others do. It has no field for consent: whoever needs to ask puts the
 * picture among the article's pictures, where consent is recorded and its absence blocks; here they are reminded.
 */
function checkBodyPictures({ bodyPictures }: QualityInput, block: Note, warn: Note): void {
  bodyPictures.forEach(({ name, alt, caption }, index) => {
    const which = `Ảnh ${String(index + 1)} trong nội dung (${name})`;
    if (blank(alt)) block('body_alt_missing', `${which} thiếu lời mô tả cho người khiếm thị: bấm vào ảnh để viết.`);
    if (blank(caption)) block('body_caption_missing', `${which} thiếu chú thích: bấm vào ảnh để viết ngay bên dưới.`);
  });
  if (bodyPictures.length > 0) {
    warn(
      'body_consent',
      'Ảnh trong nội dung có bệnh nhân, trẻ em hoặc người khó khăn thì chuyển lên mục Ảnh để ghi việc đồng ý.',
    );
  }
}

function checkLength(article: QualityInput, rules: QualityRules, warn: Note): void {
  const words = countWords(article.bodyText);
  const { briefMaxWords, featureMinWords, featureMaxWords } = rules;
  if (article.genre === 'news_brief' && briefMaxWords !== null && words > briefMaxWords) {
    warn('brief_long', `Tin dài ${String(words)} chữ, nên trong ${String(briefMaxWords)} chữ.`);
  }
  if (article.genre !== 'feature') return;
  if (featureMinWords !== null && words < featureMinWords) {
    warn('feature_short', `Bài ${String(words)} chữ, nên từ ${String(featureMinWords)} chữ.`);
  }
  if (featureMaxWords !== null && words > featureMaxWords) {
    warn('feature_long', `Bài ${String(words)} chữ, nên trong ${String(featureMaxWords)} chữ.`);
  }
}

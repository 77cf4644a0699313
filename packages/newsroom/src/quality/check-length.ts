import { countWords } from '@toasoan/vietnamese';
import { blank, saysNothing, type Finding, type QualityInput, type QualityRules } from './quality-input.js';

const body = (code: Finding['code'], message: string): Finding => ({ code, message, field: 'body' });

/** What each genre has to have, and how much of it. */
export function checkLength(article: QualityInput, rules: QualityRules): Finding[] {
  const found = ofGenre(article, rules);
  if (blank(article.lead))
    found.push({ code: 'lead_missing', message: 'Chưa có tóm tắt: hãy viết một, hai câu lời dẫn.', field: 'lead' });
  return found;
}

function ofGenre(article: QualityInput, rules: QualityRules): Finding[] {
  switch (article.genre) {
    case 'news_brief':
      return [...missingBody(article), ...tooLong('brief_long', 'Tin', article, rules.briefMaxWords)];
    case 'feature':
      return [
        ...missingBody(article),
        ...tooShort(article, rules.featureMinWords),
        ...tooLong('feature_long', 'Bài', article, rules.featureMaxWords),
      ];
    case 'photo_story':
      return fewPictures(article, rules.photoStoryMinPictures);
    case 'video':
      return videoParts(article);
  }
}

const missingBody = ({ bodyText }: QualityInput): Finding[] =>
  saysNothing(bodyText) ? [body('body_missing', 'Hãy viết nội dung.')] : [];

function tooLong(
  code: 'brief_long' | 'feature_long',
  what: string,
  { bodyText }: QualityInput,
  most: number | null,
): Finding[] {
  const words = countWords(bodyText);
  if (most === null || words <= most) return [];
  return [body(code, `${what} dài ${String(words)} chữ: hãy rút còn trong ${String(most)} chữ.`)];
}

function tooShort({ bodyText }: QualityInput, least: number | null): Finding[] {
  const words = countWords(bodyText);
  if (least === null || words >= least) return [];
  return [
    body(
      'feature_short',
      `Bài mới có ${String(words)} chữ: hãy viết thêm cho đủ ${String(least)} chữ, hoặc chọn thể loại Tin.`,
    ),
  ];
}

/** A photo story's pictures may stand in either place. */
function fewPictures({ pictures, bodyPictures }: QualityInput, least: number | null): Finding[] {
  const count = pictures.filter(({ hasImage }) => hasImage).length + bodyPictures.length;
  if (least === null || count === 0 || count >= least) return [];
  const message = `Phóng sự ảnh mới có ${String(count)} ảnh: hãy thêm cho đủ ${String(least)} ảnh.`;
  return [{ code: 'photo_story_few', message, field: 'pictures' }];
}

function videoParts({ hasVideo, transcript }: QualityInput): Finding[] {
  const found: Finding[] = [];
  if (!hasVideo) found.push({ code: 'video_missing', message: 'Hãy chọn tệp video.', field: 'video' });
  if (blank(transcript)) {
    const message = 'Hãy ghi lời thoại của video cho người không nghe được.';
    found.push({ code: 'transcript_missing', message, field: 'transcript' });
  }
  return found;
}

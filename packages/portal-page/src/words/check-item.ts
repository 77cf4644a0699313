import type { PortalLimits, QualityNotice } from '@toasoan/contracts';
import type { WrittenFields } from '../phone/phone-item.js';
import { countWords } from './count-words.js';

/** The steps of writing. */
export const STEPS = ['viet', 'luc-nao', 'anh', 'gui'] as const;
export type WriteStep = (typeof STEPS)[number];

/** A notice and where it is mended. */
export interface PlacedNotice extends Pick<QualityNotice, 'code' | 'severity' | 'message'> {
  step: WriteStep;
  /** Name of the field; null: it stands beside none. */
  field: keyof WrittenFields | null;
}

const PLACES: Partial<Record<NonNullable<QualityNotice['field']>, [WriteStep, keyof WrittenFields]>> = {
  title: ['viet', 'title'],
  lead: ['viet', 'lead'],
  body: ['viet', 'text'],
  pictures: ['anh', 'pictures'],
  byline: ['luc-nao', 'byline'],
  eventEndedAt: ['luc-nao', 'eventEndedAt'],
};

/** Where what the newsroom's checklist says is mended; what is about no field of the form stands at its end. */
export function placed({ code, severity, message, field: named }: QualityNotice): PlacedNotice {
  const [step, field] = (named === undefined ? undefined : PLACES[named]) ?? (['gui', null] as const);
  return { code, severity, message, step, field };
}

const FIELDS: Partial<Record<QualityNotice['code'], NonNullable<QualityNotice['field']>>> = {
  title_missing: 'title',
  title_long: 'title',
  body_missing: 'body',
  brief_long: 'body',
  byline_missing: 'byline',
  event_time_missing: 'eventEndedAt',
  picture_missing: 'pictures',
  caption_missing: 'pictures',
  credit_missing: 'pictures',
  alt_missing: 'pictures',
  consent_missing: 'pictures',
};

/**
 * What is certainly missing, said while typing and without a line. The newsroom's own checklist takes its place as soon as it
 * has the text.
 */
export function checkItem(fields: WrittenFields, limits: PortalLimits): PlacedNotice[] {
  const found: QualityNotice[] = [];
  const say = (severity: 'block' | 'warn') => (code: QualityNotice['code'], message: string) => {
    const field = FIELDS[code];
    found.push({ code, severity, message, ...(field === undefined ? {} : { field }) });
  };
  const [block, warn] = [say('block'), say('warn')];
  if (fields.title.trim() === '') block('title_missing', 'Chưa có tiêu đề: hãy viết một câu nói chuyện gì đã xảy ra.');
  if (fields.text.trim() === '') block('body_missing', 'Chưa có nội dung: hãy kể lại sự việc.');
  if (fields.byline.trim() === '') block('byline_missing', 'Chưa có tên người viết.');
  if (fields.eventEndedAt === null)
    warn('event_time_missing', 'Chưa có giờ kết thúc sự kiện: tòa soạn cần để tính bài đúng hạn.');
  const { titleMax, briefMax } = limits.words;
  if (titleMax !== null && countWords(fields.title) > titleMax)
    warn('title_long', `Tiêu đề nên gọn trong ${String(titleMax)} từ.`);
  if (fields.genre === 'news_brief' && briefMax !== null && countWords(fields.text) > briefMax)
    warn('brief_long', `Tin nên gọn trong ${String(briefMax)} từ; dài hơn thì chọn thể loại Bài.`);
  if (fields.pictures.length === 0) {
    const message = 'Chưa có ảnh: hãy chụp hoặc chọn ít nhất một ảnh.';
    if (limits.pictureRequired) block('picture_missing', message);
    else warn('picture_missing', message);
  }
  fields.pictures.forEach(({ caption, credit, alt, consent }, index) => {
    const name = `Ảnh ${String(index + 1)}`;
    if (caption.trim() === '') block('caption_missing', `${name} chưa có chú thích: ai, đang làm gì, ở đâu.`);
    if (credit.trim() === '') block('credit_missing', `${name} chưa ghi người chụp.`);
    if (alt.trim() === '') block('alt_missing', `${name} chưa có lời tả cho người không nhìn thấy ảnh.`);
    if (consent === null) block('consent_missing', `${name}: hãy trả lời câu hỏi về sự đồng ý của người trong ảnh.`);
    if (consent === 'missing')
      block('consent_missing', `${name}: cần người trong ảnh (hoặc cha mẹ) đồng ý trước khi đăng.`);
  });
  return found.map(placed);
}

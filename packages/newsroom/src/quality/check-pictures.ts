import { foldWords } from '@toasoan/vietnamese';
import {
  saysNothing,
  unnamed,
  type Finding,
  type QualityInput,
  type QualityPicture,
  type QualityRules,
} from './quality-input.js';

/** The article's own pictures, and those inside its body. */
export function checkPictures(article: QualityInput, { pictureRequired }: QualityRules): Finding[] {
  const none = !article.pictures.some(({ hasImage }) => hasImage);
  const missing: Finding[] =
    pictureRequired && none
      ? [{ code: 'picture_missing', message: 'Hãy thêm ít nhất một ảnh.', field: 'pictures' }]
      : [];
  return [...missing, ...article.pictures.flatMap(ofPicture), ...bodyPictures(article)];
}

function ofPicture(picture: QualityPicture, index: number): Finding[] {
  const which = `Ảnh ${String(index + 1)}`;
  const found: Finding[] = [];
  const note = (code: Finding['code'], words: string): void => {
    found.push({ code, message: `${which} ${words}`, field: 'pictures', picture: index });
  };
  if (!picture.hasImage) note('picture_empty', 'chưa có tệp ảnh: hãy chọn ảnh, hoặc xóa mục này.');
  if (unnamed(picture.caption)) note('caption_missing', 'thiếu chú thích: hãy viết ai, đang làm gì, ở đâu.');
  if (unnamed(picture.credit)) note('credit_missing', 'thiếu tên người chụp: hãy ghi vào.');
  if (!noteWeakAlt(picture, picture.fileName, note) && saysNothing(picture.alt)) {
    note('alt_missing', 'thiếu lời mô tả cho người khiếm thị: hãy tả điều nhìn thấy.');
  }
  if (picture.consent === 'missing') {
    note(
      'consent_missing',
      'có người cần xin phép (bệnh nhân, trẻ em, người khó khăn) mà chưa có đồng ý: hãy hỏi họ, hoặc bỏ ảnh.',
    );
  }
  return found;
}

/**
 * A picture inside the body needs its words as the others do. It has no field for consent: whoever needs to ask puts the
 * picture among the article's pictures, where consent is recorded and its absence blocks; here they are reminded.
 */
function bodyPictures({ bodyPictures: pictures }: QualityInput): Finding[] {
  const found = pictures.flatMap(({ name, alt, caption }, index): Finding[] => {
    const which = `Ảnh ${String(index + 1)} trong nội dung (${name})`;
    const points: Finding[] = [];
    const note = (code: Finding['code'], words: string): void => {
      points.push({ code, message: `${which} ${words}`, field: 'body', picture: index });
    };
    if (!noteWeakAlt({ alt, caption }, name, note) && saysNothing(alt)) {
      note('body_alt_missing', 'thiếu lời mô tả cho người khiếm thị: bấm vào ảnh để viết.');
    }
    if (unnamed(caption)) note('body_caption_missing', 'thiếu chú thích: bấm vào ảnh để viết ngay bên dưới.');
    return points;
  });
  if (pictures.length > 0) {
    const message =
      'Ảnh trong nội dung có bệnh nhân, trẻ em hoặc người khó khăn thì chuyển lên mục Ảnh để ghi việc đồng ý.';
    found.push({ code: 'body_consent', message, field: 'body' });
  }
  return found;
}

/** Notes a description that says nothing to who can't see the picture: the file's name, or the caption once more. */
function noteWeakAlt(
  { alt, caption }: Pick<QualityPicture, 'alt' | 'caption'>,
  fileName: string,
  note: (code: Finding['code'], words: string) => void,
): boolean {
  if (isFileName(alt, fileName)) {
    note('alt_file_name', 'có lời mô tả là tên tệp. Hãy tả điều nhìn thấy trong ảnh.');
    return true;
  }
  if (!unnamed(caption) && !saysNothing(alt) && foldWords(alt) === foldWords(caption)) {
    note(
      'alt_is_caption',
      'có lời mô tả chép lại chú thích. Hãy tả điều nhìn thấy, người nghe đọc sẽ không nghe hai lần.',
    );
    return true;
  }
  return false;
}

const ENDING = /\.(?:jpe?g|png|webp|gif|heic|heif|bmp|tiff?)$/i;

function isFileName(alt: string, fileName: string): boolean {
  const words = foldWords(alt.trim().replace(ENDING, ''));
  const stem = foldWords(fileName.replace(ENDING, ''));
  if (words !== '' && words === stem && !/\s/.test(alt.trim())) return true;
  // Cameras and messengers: IMG_2034, DSC01234, PXL_20260131_080000, z5123456789_ab12, 20260131_080000.
  return (
    ENDING.test(alt.trim()) ||
    /^(?:(?:img|dsc[nf]?|pxl|photo|image|screenshot)[ _-]?\d{3,}|z?\d{8,})[\w.-]*$/i.test(alt.trim())
  );
}

export interface Size {
  width: number;
  height: number;
}

/** More than this in a file is no photograph of a phone; decoding it would end the browser's tab. */
export const MOST_PIXELS = 120_000_000;
export const LONGEST_SIDE = 2048;
export const THUMB_SIDE = 320;
export const JPEG_QUALITY = 0.82;

/** The size to send a picture in: never larger than it is, at most `longest` pixels a side, at least one. */
export function fitted({ width, height }: Size, longest: number): Size {
  const share = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** What keeps a chosen file from being taken, before anything is attempted: a sentence, or null. */
export function pictureProblem(
  { bytes, held, limit }: { bytes: number; held: number; limit: number },
  kind: string,
  decodable: boolean,
): string | null {
  if (held >= limit) return `Mỗi bài nhận nhiều nhất ${String(limit)} ảnh.`;
  if (bytes === 0) return 'Tệp ảnh trống. Hãy chọn ảnh khác.';
  if (decodable) return null;
  return kind === 'heic'
    ? 'Ảnh này ở dạng HEIC, trình duyệt không mở được. Trên iPhone: vào Cài đặt, Camera, Định dạng, chọn Tương thích nhất; trên Samsung: mở Máy ảnh, Cài đặt, tắt Ảnh hiệu suất cao; rồi chụp lại.'
    : 'Không mở được tệp này như một bức ảnh. Hãy chọn ảnh JPEG, PNG hoặc WebP.';
}

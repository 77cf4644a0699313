import { isTurned, jpegOrientation, uprightTransform } from './orientation.js';
import { pictureKind } from './picture-kind.js';
import { fitted, JPEG_QUALITY, MOST_PIXELS, pictureProblem, THUMB_SIDE, type Size } from './resize-plan.js';

export interface SmallPicture extends Size {
  file: Blob;
  thumb: Blob;
}

export type Shrunk = { ok: true; picture: SmallPicture } | { ok: false; message: string };

const HEAD_BYTES = 128 * 1024;

/**
 * A photograph made small enough for a slow line and upright: at most `longest` pixels a side, written anew as JPEG, so that
 * nothing the camera noted (place, device) leaves the phone. One at a time: a decoded picture fills fifty megabytes.
 */
export async function shrinkPicture(
  file: Blob,
  counted: { held: number; limit: number },
  longest: number,
): Promise<Shrunk> {
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  const kind = pictureKind(new Uint8Array(head));
  const address = URL.createObjectURL(file);
  try {
    const image = file.size === 0 ? null : await decoded(address);
    const problem = pictureProblem({ bytes: file.size, ...counted }, kind, image !== null);
    if (image === null || problem !== null) return { ok: false, message: problem ?? '' };
    if (image.naturalWidth * image.naturalHeight > MOST_PIXELS)
      return { ok: false, message: 'Ảnh quá lớn để xử lý trên điện thoại. Hãy chọn ảnh nhỏ hơn.' };
    const orientation = kind === 'jpeg' && !(await standsUprightByItself()) ? jpegOrientation(head) : 1;
    const size = fitted(uprightSize(image, orientation), longest);
    const canvas = drawn(image, orientation, size);
    const small = canvas && (await jpegOf(canvas));
    const thumbCanvas = canvas && drawn(canvas, 1, fitted(size, THUMB_SIDE));
    const thumb = thumbCanvas && (await jpegOf(thumbCanvas));
    // Old phones give the memory back late; an empty canvas gives it back now.
    for (const done of [canvas, thumbCanvas]) if (done !== null) done.width = 0;
    image.src = '';
    if (small === null || thumb === null)
      return { ok: false, message: 'Điện thoại thiếu bộ nhớ để xử lý ảnh này. Hãy đóng bớt ứng dụng rồi chọn lại.' };
    return { ok: true, picture: { ...size, file: small, thumb } };
  } finally {
    URL.revokeObjectURL(address);
  }
}

function uprightSize({ naturalWidth, naturalHeight }: HTMLImageElement, orientation: number): Size {
  return isTurned(orientation)
    ? { width: naturalHeight, height: naturalWidth }
    : { width: naturalWidth, height: naturalHeight };
}

/** Null: no memory for it. */
function drawn(
  source: HTMLImageElement | HTMLCanvasElement,
  orientation: number,
  size: Size,
): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const paper = canvas.getContext('2d');
  if (paper === null) return null;
  // JPEG has no transparency: what was see-through becomes white, not black.
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, size.width, size.height);
  paper.setTransform(...uprightTransform(orientation, size.width, size.height));
  const [width, height] = isTurned(orientation) ? [size.height, size.width] : [size.width, size.height];
  paper.imageSmoothingQuality = 'high';
  paper.drawImage(source, 0, 0, width, height);
  return canvas;
}

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY);
  });

function decoded(address: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => {
      resolve(image);
    };
    image.onerror = () => {
      resolve(null);
    };
    image.src = address;
  });
}

/** `Blob.arrayBuffer` is younger than the phones that come here. */
function bytesOf(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as ArrayBuffer);
    };
    reader.onerror = () => {
      reject(new Error('the file cannot be read'));
    };
    reader.readAsArrayBuffer(blob);
  });
}

/** Two pixels side by side, marked to be turned by a quarter: whoever heeds the mark sees them one above the other. */
const TURNED =
  '/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wCEAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAf/AABEIAAEAAgMBEQACEQEDEQH/xABKAAEAAAAAAAAAAAAAAAAAAAALEAEAAAAAAAAAAAAAAAAAAAAAAQEAAAAAAAAAAAAAAAAAAAAAEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwA/8H//2Q==';
let upright: Promise<boolean> | null = null;

/** Whether this browser turns pictures as the camera noted, as all do since 2020. */
function standsUprightByItself(): Promise<boolean> {
  upright ??= (async () => {
    const bytes = Uint8Array.from(atob(TURNED), (sign) => sign.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    const image = await decoded(address);
    URL.revokeObjectURL(address);
    return image === null || image.naturalWidth < image.naturalHeight;
  })();
  return upright;
}

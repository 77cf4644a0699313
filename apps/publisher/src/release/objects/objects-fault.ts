/** What can be wrong with a store, as far as it can be told apart. */
export type FaultCode = 'unreachable' | 'wrong-key' | 'no-bucket' | 'forbidden' | 'full' | 'no-condition' | 'other';

const WORDS: Readonly<Record<FaultCode, (name: string, detail: string) => string>> = {
  unreachable: (name, detail) =>
    `Không kết nối được tới kho bản phát hành ${name} (${detail}): kiểm tra TOASOAN_RELEASES_S3_ENDPOINT và đường mạng.`,
  'wrong-key': (name) =>
    `Kho bản phát hành ${name} không nhận khóa truy cập: kiểm tra TOASOAN_RELEASES_S3_KEY_ID và TOASOAN_RELEASES_S3_SECRET.`,
  'no-bucket': (name) =>
    `Không có kho bản phát hành ${name}: tạo kho trước, hoặc sửa TOASOAN_RELEASES_S3_BUCKET (hay TOASOAN_RELEASES_DIR).`,
  forbidden: (name) =>
    `Khóa truy cập không được phép đọc và ghi kho bản phát hành ${name}: cấp quyền đọc, ghi, liệt kê và xóa cho khóa này.`,
  full: (name) =>
    `Kho bản phát hành ${name} đã đầy: thêm chỗ hoặc nâng hạn mức. Trang đang hiển thị vẫn nguyên, bản mới tự lên khi có chỗ.`,
  'no-condition': (name) =>
    `Kho bản phát hành ${name} không tôn trọng lệnh ghi có điều kiện (If-None-Match), nên hai máy có thể ghi đè nhau: hãy dùng kho có hỗ trợ.`,
  other: (name, detail) => `Kho bản phát hành ${name} gặp sự cố: ${detail}.`,
};

/** It may be over without a person: the network, a full disk. */
export const isPassing = ({ code }: ObjectsFault): boolean => code === 'unreachable' || code === 'full';

/** The store itself fails; its message is for the person who runs it. */
export class ObjectsFault extends Error {
  constructor(
    readonly code: FaultCode,
    store: string,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(WORDS[code](store, detail), options);
    this.name = 'ObjectsFault';
  }
}

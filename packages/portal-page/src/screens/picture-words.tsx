import { Choices, TextArea, TextField } from '../parts/field.js';
import type { WrittenPicture } from '../phone/phone-item.js';

const CONSENTS = [
  { value: 'not_needed', label: 'Không có người bệnh, trẻ em hay người đang gặp khó khăn trong ảnh' },
  { value: 'obtained', label: 'Có, và họ (hoặc cha mẹ) đã đồng ý cho đăng' },
  { value: 'missing', label: 'Có, nhưng chưa hỏi' },
] as const;

const missing = (value: string, message: string) =>
  value.trim() === '' ? [{ severity: 'block' as const, message }] : [];

/** What stands under a picture, who took it, what is to be seen, and who was asked. */
export function PictureWords({
  picture,
  number,
  onChange,
}: {
  picture: WrittenPicture;
  number: number;
  onChange: (to: Partial<WrittenPicture>) => void;
}) {
  const id = (name: string): string => `${name}-${picture.key}`;
  // Advice comes once one of the words is there: until then the labels say enough.
  const begun = picture.caption !== '' || picture.alt !== '' || picture.consent !== null;
  return (
    <fieldset class="gb-plain-set">
      <legend class="gb-label">Ảnh {String(number)}</legend>
      <TextArea
        id={id('chu-thich')}
        label="Chú thích"
        hint="Ai, đang làm gì, ở đâu."
        rows={2}
        max={1000}
        value={picture.caption}
        notices={begun ? missing(picture.caption, 'Hãy viết chú thích cho ảnh.') : []}
        onValue={(caption) => {
          onChange({ caption });
        }}
      />
      <TextField
        id={id('nguoi-chup')}
        label="Người chụp"
        max={255}
        value={picture.credit}
        notices={missing(picture.credit, 'Hãy ghi tên người chụp.')}
        onValue={(credit) => {
          onChange({ credit });
        }}
      />
      <TextField
        id={id('ta-anh')}
        label="Tả ảnh cho người không nhìn thấy"
        hint="Trong ảnh có gì, ví dụ: Ba công nhân đứng bên máy may, tay cầm gói quà."
        max={300}
        value={picture.alt}
        notices={begun ? missing(picture.alt, 'Hãy tả ngắn trong ảnh có gì.') : []}
        onValue={(alt) => {
          onChange({ alt });
        }}
      />
      <Choices
        id={id('dong-y')}
        label="Trong ảnh có người bệnh, trẻ em hay người đang gặp khó khăn không?"
        value={picture.consent}
        choices={CONSENTS}
        notices={
          picture.consent === 'missing'
            ? [{ severity: 'block', message: 'Hãy hỏi họ (hoặc cha mẹ) trước khi gửi, hoặc bỏ ảnh này.' }]
            : []
        }
        onValue={(consent) => {
          onChange({ consent });
        }}
      />
    </fieldset>
  );
}

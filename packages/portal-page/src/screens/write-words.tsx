import type { Genre } from '@toasoan/contracts';
import { useInside } from '../app/use-portal.js';
import { Choices, TextArea, TextField } from '../parts/field.js';
import { countWords } from '../words/count-words.js';
import { fromWall, thisMinute, toWall } from '../words/say-time.js';
import type { WrittenFields } from '../phone/phone-item.js';
import type { StepProps } from './write.js';

const GENRES: readonly { value: Genre; label: string; hint: string }[] = [
  { value: 'news_brief', label: 'Tin', hint: 'Ngắn: ai, việc gì, ở đâu, lúc nào.' },
  { value: 'feature', label: 'Bài', hint: 'Dài hơn: kể kỹ, có người, có chuyện.' },
  { value: 'photo_story', label: 'Ảnh', hint: 'Nhiều ảnh, ít chữ.' },
];

const noticesFor = ({ notices }: StepProps, field: keyof WrittenFields) =>
  notices.filter((notice) => notice.field === field);

/** Of an untouched form nothing is said yet: nobody likes to be blamed for a page just opened. */
const ifBegun = (props: StepProps, value: string, field: keyof WrittenFields) =>
  value.trim() === '' && props.writing.item.trouble === null && props.writing.item.server === null
    ? []
    : noticesFor(props, field);

export function StoryStep(props: StepProps) {
  const { outbox } = useInside();
  const { writing, me, limits } = props;
  const { fields, unit, id } = writing.item;
  const { edit, change } = writing;
  const words = countWords(fields.text);
  const { briefMax, featureMin, featureMax } = limits.words;
  const advice =
    fields.genre === 'feature'
      ? featureMin !== null && featureMax !== null && ` Bài nên dài ${String(featureMin)} đến ${String(featureMax)} từ.`
      : briefMax !== null && ` Tin nên gọn trong ${String(briefMax)} từ.`;
  return (
    <div class="gb-form">
      {id === null && !me.units.some((one) => one.id === unit) && (
        <Choices
          id="don-vi"
          label="Gửi cho đơn vị nào"
          value={unit}
          choices={me.units.map((one) => ({ value: one.id, label: one.name }))}
          onValue={(value) => {
            void change((now) => ({ ...now, unit: value, trouble: null })).then(() => {
              outbox.kick();
            });
          }}
        />
      )}
      <TextField
        id="tieu-de"
        label="Tiêu đề"
        hint="Một câu ngắn nói chuyện gì, ví dụ: Công đoàn thăm công nhân bị tai nạn."
        max={250}
        value={fields.title}
        notices={ifBegun(props, fields.title, 'title')}
        onValue={(title) => {
          edit((now) => ({ ...now, title }));
        }}
      />
      <TextArea
        id="noi-dung-bai"
        label="Kể lại sự việc"
        hint="Viết như đang kể cho đồng nghiệp nghe. Cách một dòng trống để sang đoạn mới."
        rows={10}
        max={40_000}
        value={fields.text}
        notices={ifBegun(props, fields.text, 'text')}
        onValue={(text) => {
          edit((now) => ({ ...now, text }));
        }}
      />
      <p class="gb-hint gb-counter">
        {String(words)} từ.{advice}
      </p>
      <details class="gb-more" open={fields.lead !== '' || fields.genre !== 'news_brief'}>
        <summary>Thể loại và lời dẫn (không bắt buộc)</summary>
        {fields.genre !== 'video' && (
          <Choices
            id="the-loai"
            label="Thể loại"
            value={fields.genre}
            choices={GENRES}
            onValue={(genre) => {
              edit((now) => ({ ...now, genre }));
            }}
          />
        )}
        <TextArea
          id="loi-dan"
          label="Lời dẫn"
          hint="Một hai câu in đậm ở đầu bài. Để trống cũng được, tòa soạn sẽ viết."
          rows={3}
          max={2000}
          value={fields.lead}
          notices={noticesFor(props, 'lead')}
          onValue={(lead) => {
            edit((now) => ({ ...now, lead }));
          }}
        />
      </details>
    </div>
  );
}

export function WhenStep(props: StepProps) {
  const { portal } = useInside();
  const { writing } = props;
  const { fields } = writing.item;
  const { edit } = writing;
  return (
    <div class="gb-form">
      <TextField
        id="ket-thuc"
        label="Sự việc kết thúc lúc nào"
        hint="Tính từ giờ này, tin lên trang trong 24 giờ là đúng hạn."
        type="datetime-local"
        value={toWall(fields.eventEndedAt)}
        notices={noticesFor(props, 'eventEndedAt')}
        onValue={(value) => {
          edit((before) => ({ ...before, eventEndedAt: fromWall(value) }));
        }}
      />
      <p>
        <button
          class="gb-button gb-second"
          type="button"
          onClick={() => {
            edit((before) => ({ ...before, eventEndedAt: thisMinute(portal.now()) }));
          }}
        >
          Vừa mới xong
        </button>
      </p>
      <TextField
        id="o-dau"
        label="Ở đâu"
        hint="Ví dụ: Hội trường Công ty May Phan Thiết."
        max={255}
        value={fields.place}
        notices={noticesFor(props, 'place')}
        onValue={(place) => {
          edit((before) => ({ ...before, place }));
        }}
      />
      <TextArea
        id="co-ai"
        label="Có những ai"
        hint="Họ tên và chức vụ người dự, để tòa soạn ghi cho đúng."
        rows={4}
        max={1000}
        value={fields.people}
        notices={noticesFor(props, 'people')}
        onValue={(people) => {
          edit((before) => ({ ...before, people }));
        }}
      />
      <TextField
        id="nguoi-viet"
        label="Tên người viết"
        hint="Đứng dưới bài khi đăng."
        max={255}
        value={fields.byline}
        notices={noticesFor(props, 'byline')}
        onValue={(byline) => {
          edit((before) => ({ ...before, byline }));
        }}
      />
    </div>
  );
}

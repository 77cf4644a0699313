import { PORTAL_WORD } from '@toasoan/contracts';
import { useOnline } from '../app/use-online.js';
import { Problem } from '../parts/problem.js';
import type { PhoneItem, WordWords } from '../phone/phone-item.js';
import { WORD_MEGABYTES } from '../words/word-file-problem.js';
import type { WordFile, WordState } from './use-word-file.js';

const NAMES: Readonly<Record<keyof WordWords, string>> = {
  title: 'tiêu đề',
  lead: 'lời dẫn',
  text: 'nội dung',
  byline: 'tên người viết',
};
const named = (names: readonly (keyof WordWords)[]): string => names.map((name) => NAMES[name]).join(', ');

/** A story that is written in Word already: chosen, sent, filled in, and undone if one likes. */
export function WordFilePart({ item, file }: { item: PhoneItem; file: WordFile }) {
  const online = useOnline();
  const { state } = file;
  const busy = state.at === 'sending';
  const off = busy || !online;
  return (
    <section class="gb-word" aria-label="Tệp Word">
      <label class={off ? 'gb-button gb-second gb-off' : 'gb-button gb-second'}>
        <input
          class="gb-hidden"
          type="file"
          accept={`${PORTAL_WORD.extension},application/vnd.openxmlformats-officedocument.wordprocessingml.document`}
          disabled={off}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) file.choose(chosen);
            // The same file may be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
        Đính kèm tệp Word
      </label>
      <p class="gb-hint">
        {online
          ? `Đã viết sẵn trong Word? Tệp .docx, nặng nhất ${String(WORD_MEGABYTES)} MB, nhiều nhất ${String(PORTAL_WORD.pictures)} ảnh. Tiêu đề, nội dung và ảnh được điền vào bài để bạn xem lại.`
          : 'Đọc tệp Word cần có mạng. Có mạng trở lại thì chọn tệp; lúc này vẫn viết tay được.'}
      </p>
      <p role="status">{busy && <Sending share={state.share} />}</p>
      <Problem message={state.at === 'refused' ? state.message : null}>
        {state.at === 'refused' && state.again && (
          <button class="gb-button gb-second" type="button" onClick={file.again}>
            Thử lại
          </button>
        )}
      </Problem>
      {state.at === 'asking' && <Asking state={state} file={file} />}
      {state.at === 'rest' && item.word !== null && <Filled word={item.word} file={file} />}
    </section>
  );
}

function Sending({ share }: { share: number }) {
  if (share >= 1) return <>Tòa soạn đang đọc tệp…</>;
  const percent = Math.round(share * 100);
  return (
    <>
      <progress class="gb-progress" max={100} value={percent} aria-label="Đang gửi tệp Word" />
      Đang gửi tệp, {String(percent)} %
    </>
  );
}

function Asking({ state, file }: { state: Extract<WordState, { at: 'asking' }>; file: WordFile }) {
  return (
    <div class="gb-note" role="alert">
      <p>Bài đang có {named(state.replaced)}. Lấy của tệp thay vào?</p>
      <div class="gb-actions">
        <button
          class="gb-button"
          type="button"
          onClick={() => {
            file.fill(true);
          }}
        >
          Thay bằng của tệp
        </button>
        <button
          class="gb-button gb-second"
          type="button"
          onClick={() => {
            file.fill(false);
          }}
        >
          Chỉ điền chỗ trống
        </button>
        <button class="gb-button gb-second" type="button" onClick={file.leave}>
          Thôi, giữ như cũ
        </button>
      </div>
    </div>
  );
}

function Filled({ word, file }: { word: NonNullable<PhoneItem['word']>; file: WordFile }) {
  const names = (['title', 'lead', 'text', 'byline'] as const).filter((name) => word.after[name] !== undefined);
  const count = word.pictures.length;
  const what = [...(names.length > 0 ? [named(names)] : []), ...(count > 0 ? [`${String(count)} ảnh`] : [])].join(', ');
  return (
    <div class="gb-done" role="status">
      <p>
        <strong class="gb-break">{word.file}</strong>:{' '}
        {what === '' ? 'không có gì mới để điền.' : `đã điền ${what}. Hãy đọc lại.`}
        {count > 0 && ' Ảnh ở phần «Ảnh»: mỗi ảnh còn một câu hỏi về sự đồng ý.'}
      </p>
      {word.remarks.length > 0 && (
        <ul>
          {word.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      <div class="gb-actions">
        <button class="gb-button gb-second" type="button" onClick={file.undo}>
          Hoàn tác việc điền
        </button>
        <button class="gb-button gb-second" type="button" onClick={file.settle}>
          Đã xem
        </button>
      </div>
    </div>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { go, href } from '../app/route.js';
import { useInside } from '../app/use-portal.js';
import { announce } from '../parts/announce.js';
import { TextArea } from '../parts/field.js';
import { STEPS, type PlacedNotice, type WriteStep } from '../words/check-item.js';
import { ItemText } from './item-text.js';
import type { StepProps } from './write.js';

const NAMES: Readonly<Record<WriteStep, string>> = {
  viet: 'Chuyện gì đã xảy ra',
  'luc-nao': 'Khi nào, ở đâu, có ai',
  anh: 'Ảnh',
  gui: 'Khác',
};

export function SendStep({ writing, me, notices }: StepProps) {
  const { outbox } = useInside();
  const { item, change } = writing;
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const list = useRef<HTMLElement>(null);
  const blocks = notices.filter(({ severity }) => severity === 'block');
  const advice = notices.filter(({ severity }) => severity === 'warn');
  const unit = me.units.find(({ id }) => id === item.unit) ?? me.units[0];
  useEffect(() => {
    if (tried && blocks.length > 0) list.current?.focus();
  }, [tried]);
  const send = async (): Promise<void> => {
    setTried(true);
    if (blocks.length > 0) {
      list.current?.focus();
      announce(`Còn ${String(blocks.length)} chỗ phải sửa trước khi gửi.`);
      return;
    }
    if (!(await change((now) => ({ ...now, send: { note: note.trim() }, trouble: null, word: null })))) {
      announce('Điện thoại hết chỗ chứa nên chưa gửi được.');
      return;
    }
    // Where nothing can be sent now, the phone does it later by itself.
    outbox.kick();
    announce(navigator.onLine ? 'Đang gửi bài.' : 'Chưa có mạng. Bài sẽ tự gửi khi có mạng.');
    go(href('bai', item.key), true);
  };
  return (
    <div class="gb-form">
      <section class="gb-check" ref={list} tabIndex={-1} aria-label="Kiểm tra trước khi gửi">
        {blocks.length > 0 && (
          <>
            <h2>Phải sửa trước khi gửi</h2>
            <ByStep name={item.key} notices={blocks} />
          </>
        )}
        {advice.length > 0 && (
          <>
            <h2>Nên xem lại, vẫn gửi được</h2>
            <ByStep name={item.key} notices={advice} />
          </>
        )}
        {notices.length === 0 && <p class="gb-done">Bài đã đủ, gửi được rồi.</p>}
      </section>
      <TextArea
        id="nhan-nguoi-duyet"
        label="Nhắn người duyệt (không bắt buộc)"
        rows={2}
        max={2000}
        value={note}
        onValue={setNote}
      />
      {unit !== undefined && (
        <p class="gb-hint">
          Bài của {unit.name}
          {unit.superior !== null && ` sẽ đến người duyệt của ${unit.superior.name}`}.
        </p>
      )}
      <button class="gb-button gb-send" type="button" onClick={() => void send()}>
        {item.server?.status.code === 'returned' ? 'Gửi lại bài' : 'Gửi bài'}
      </button>
      {item.fields.title !== '' && <p class="gb-strong">{item.fields.title}</p>}
      <ItemText fields={item.fields} server={item.server} />
    </div>
  );
}

function ByStep({ name, notices }: { name: string; notices: readonly PlacedNotice[] }) {
  return (
    <ul class="gb-notices">
      {STEPS.flatMap((step) =>
        notices
          .filter((notice) => notice.step === step)
          .map(({ message, severity }) => (
            <li key={message} class={severity === 'block' ? 'gb-notice gb-block' : 'gb-notice gb-warn'}>
              {message}{' '}
              {step !== 'gui' && (
                <a class="gb-link" href={href('viet', name, step)}>
                  Sửa ở phần {NAMES[step]}
                </a>
              )}
            </li>
          )),
      )}
    </ul>
  );
}

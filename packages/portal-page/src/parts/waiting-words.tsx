import { useState } from 'preact/hooks';
import { useInside } from '../app/use-portal.js';
import type { PhoneWords } from '../phone/phone-words.js';
import { announce } from './announce.js';
import { TextArea } from './field.js';

/** The words themselves stand under one of these names in what is sent. */
const NAMES = ['question', 'text'] as const;
const nameIn = ({ body }: PhoneWords) => NAMES.find((name) => name in body) ?? 'text';

/** Something said that has not arrived; refused words can be mended, sent again or dropped. */
export function WaitingWords({ words }: { words: PhoneWords }) {
  const { phone, outbox } = useInside();
  const { key, trouble, body } = words;
  const name = nameIn(words);
  const [text, setText] = useState(body[name] ?? '');
  const subject = body['subject'];
  const again = async (): Promise<void> => {
    const said = text.trim();
    if (said === '') return;
    await phone.putWords({ ...words, body: { ...body, [name]: said }, trouble: null });
    announce('Đang gửi lại.');
    await outbox.run();
  };
  const drop = async (): Promise<void> => {
    await phone.forgetWords(key);
    announce('Đã bỏ lời này.');
  };
  if (trouble === null)
    return (
      <>
        <p class="gb-hint">Đang chờ gửi</p>
        {subject !== undefined && <p class="gb-strong">{subject}</p>}
        <p class="gb-pre">{body[name]}</p>
      </>
    );
  return (
    <div class="gb-form">
      <p class="gb-notice gb-block">Chưa gửi được. {trouble.message}</p>
      {subject !== undefined && <p class="gb-strong">{subject}</p>}
      <TextArea id={`loi-${key}`} label="Lời của bạn" rows={4} max={5000} value={text} onValue={setText} />
      <div class="gb-actions">
        <button class="gb-button" type="button" onClick={() => void again()}>
          Gửi lại
        </button>
        <button class="gb-button gb-second" type="button" onClick={() => void drop()}>
          Bỏ lời này
        </button>
      </div>
    </div>
  );
}

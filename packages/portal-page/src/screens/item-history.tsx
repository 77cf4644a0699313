import type { PortalItem } from '@toasoan/contracts';
import { useState } from 'preact/hooks';
import { href } from '../app/route.js';
import { useHeld, useInside } from '../app/use-portal.js';
import { announce } from '../parts/announce.js';
import { TextArea } from '../parts/field.js';
import { WaitingWords } from '../parts/waiting-words.js';
import type { PhoneItem } from '../phone/phone-item.js';
import { newKey } from '../server/new-key.js';
import { sayTime } from '../words/say-time.js';
import { Form } from './sign-in.js';

/** What happened to it and what was said, newest first, and a word of one's own. */
export function ItemHistory({
  held,
  server,
  keep,
}: {
  held: PhoneItem;
  server: PortalItem;
  keep: (server: PortalItem) => Promise<void>;
}) {
  const { portal, phone, outbox } = useInside();
  const waiting = (useHeld((at) => at.words(), []) ?? []).filter(({ about }) => about === server.id);
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    const words = text.trim();
    if (words === '') return;
    const path = `/items/${server.id}/comments`;
    const { account } = phone;
    await phone.putWords({
      account,
      key: newKey(),
      path,
      body: { text: words },
      about: server.id,
      text: words,
      at: Date.now(),
      trouble: null,
    });
    setText('');
    announce('Đã ghi lời nhắn.');
    await outbox.run();
    const answer = await portal.server.ask<PortalItem>('GET', `/items/${server.id}`);
    if (answer.ok) await keep(answer.value);
  };
  return (
    <section class="gb-history" aria-label="Quá trình và trao đổi">
      <h2>Quá trình và trao đổi</h2>
      <ol class="gb-talk">
        {waiting.map((words) => (
          <li key={words.key} class="gb-said">
            <WaitingWords words={words} />
          </li>
        ))}
        {server.history.map(({ at, who, what, words, mine }, index) => (
          <li key={`${at}${String(index)}`} class={mine ? 'gb-said' : 'gb-said gb-said-board'}>
            <p>
              {what}{' '}
              <span class="gb-hint">
                {mine ? 'Bạn' : who} · {sayTime(at, portal.now())}
              </span>
            </p>
            {words !== null && words !== '' && <p class="gb-pre gb-quote">{words}</p>}
          </li>
        ))}
      </ol>
      {server.actions.includes('comment') && (
        <Form onSubmit={send}>
          <TextArea id="loi-nhan" label="Nhắn người duyệt" rows={3} max={4000} value={text} onValue={setText} />
          <button class="gb-button gb-second" type="submit">
            Gửi lời nhắn
          </button>
        </Form>
      )}
      <p>
        <a class="gb-link" href={href('hoi-dap', 'moi', held.id ?? server.id)}>
          Hỏi Ban Biên tập về bài này
        </a>
      </p>
    </section>
  );
}

import type { PortalQuestion, QuestionList } from '@toasoan/contracts';
import { useState } from 'preact/hooks';
import { go, href } from '../app/route.js';
import { useAsked } from '../app/use-asked.js';
import { usePages } from '../app/use-pages.js';
import { useHeld, useInside } from '../app/use-portal.js';
import { announce } from '../parts/announce.js';
import { TextArea, TextField } from '../parts/field.js';
import { Problem } from '../parts/problem.js';
import { Screen } from '../parts/screen.js';
import { WaitingWords } from '../parts/waiting-words.js';
import { sentenceOf } from '../server/answers.js';
import { newKey } from '../server/new-key.js';
import { sayTime } from '../words/say-time.js';
import { Form } from './sign-in.js';

const STATES: Readonly<Record<PortalQuestion['state'], string>> = {
  new: 'Đã gửi',
  in_progress: 'Đang xem',
  answered: 'Đã trả lời',
  closed: 'Đã xong',
};
const ABOUT = 'hoi-dap';

export function Questions() {
  const { portal } = useInside();
  const asked = usePages<QuestionList, QuestionList['questions'][number]>('/support', ({ questions }) => questions);
  const waiting = (useHeld((at) => at.words(), []) ?? []).filter(({ about }) => about === ABOUT);
  return (
    <Screen title="Hỏi đáp với Ban Biên tập">
      <p class="gb-lead">
        Vướng chỗ nào, cứ hỏi: cách viết, cách gửi, hay một bài đã gửi. Ban Tuyên giáo sẽ trả lời ở đây.
      </p>
      <a class="gb-button" href={href('hoi-dap', 'moi')}>
        Đặt câu hỏi
      </a>
      {asked.problem !== null && (
        <p class="gb-note" role="status">
          {asked.problem}
        </p>
      )}
      <ul class="gb-list">
        {waiting.map((words) => (
          <li key={words.key} class="gb-row">
            <WaitingWords words={words} />
          </li>
        ))}
        {asked.rows.map(({ id, subject, state, lastAt, unread }) => (
          <li key={id}>
            <a class={unread ? 'gb-row gb-row-new' : 'gb-row'} href={href('hoi-dap', id)}>
              <span class="gb-row-title">{subject}</span>
              <span class="gb-row-marks">
                <span class="gb-chip gb-under-way">{STATES[state]}</span>
                {unread && <span class="gb-chip gb-soon">Có trả lời mới</span>}
              </span>
              <span class="gb-hint">{sayTime(lastAt, portal.now())}</span>
            </a>
          </li>
        ))}
      </ul>
      {asked.hasMore && (
        <button class="gb-button gb-second" type="button" onClick={asked.more}>
          Xem các câu hỏi cũ hơn
        </button>
      )}
    </Screen>
  );
}

/** `item`: the id of the item that it is about. */
export function NewQuestion({ item }: { item: string | undefined }) {
  const { phone, outbox } = useInside();
  const [form, setForm] = useState({ subject: '', question: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const subject = form.subject.trim();
    const question = form.question.trim();
    if (subject === '' || question === '') {
      setProblem('Hãy ghi cả việc cần hỏi và câu hỏi.');
      return;
    }
    const body = { subject, question, ...(item === undefined ? {} : { item }) };
    const { account } = phone;
    await phone.putWords({
      account,
      key: newKey(),
      path: '/support',
      body,
      about: ABOUT,
      text: subject,
      at: Date.now(),
      trouble: null,
    });
    outbox.kick();
    announce('Đã ghi câu hỏi. Có mạng là gửi đi ngay.');
    go(href('hoi-dap'), true);
  };
  return (
    <Screen title="Đặt câu hỏi" back={{ href: href('hoi-dap'), label: 'Hỏi đáp' }}>
      <Form onSubmit={submit}>
        <Problem message={problem} />
        <TextField
          id="viec"
          label="Hỏi về việc gì"
          max={200}
          value={form.subject}
          onValue={(subject) => {
            setForm({ ...form, subject });
          }}
        />
        <TextArea
          id="cau-hoi"
          label="Câu hỏi"
          rows={6}
          max={5000}
          value={form.question}
          onValue={(question) => {
            setForm({ ...form, question });
          }}
        />
        <button class="gb-button" type="submit">
          Gửi câu hỏi
        </button>
      </Form>
    </Screen>
  );
}

export function Question({ id }: { id: string }) {
  const { portal, phone, outbox } = useInside();
  const asked = useAsked<PortalQuestion>(`/support/${id}`);
  const waiting = (useHeld((at) => at.words(), []) ?? []).filter(({ about }) => about === id);
  const [reply, setReply] = useState('');
  const question = asked.value;
  const send = async (): Promise<void> => {
    const text = reply.trim();
    if (text === '') return;
    const { account } = phone;
    await phone.putWords({
      account,
      key: newKey(),
      path: `/support/${id}/reply`,
      body: { text },
      about: id,
      text,
      at: Date.now(),
      trouble: null,
    });
    setReply('');
    announce('Đã ghi lời nhắn.');
    await outbox.run();
    asked.again();
  };
  const close = async (): Promise<void> => {
    const answer = await portal.server.ask<PortalQuestion>('POST', `/support/${id}/close`, {});
    if (answer.ok) asked.put(answer.value);
    announce(answer.ok ? 'Đã đánh dấu là xong.' : sentenceOf(answer));
  };
  return (
    <Screen title={question?.subject ?? 'Câu hỏi'} back={{ href: href('hoi-dap'), label: 'Hỏi đáp' }}>
      {asked.problem !== null && (
        <p class="gb-note" role="status">
          {asked.problem}
        </p>
      )}
      {question !== undefined && (
        <>
          <p>
            <span class="gb-chip gb-under-way">{STATES[question.state]}</span>
          </p>
          {question.item !== null && (
            <p>
              Về bài: <a href={href('bai', question.item.id)}>{question.item.title}</a>
            </p>
          )}
          <ol class="gb-talk">
            {question.messages.map(({ id: number, name, fromBoard, text, at }) => (
              <li key={number} class={fromBoard ? 'gb-said gb-said-board' : 'gb-said'}>
                <p class="gb-hint">
                  {fromBoard ? `${name}, Ban Biên tập` : 'Bạn'} · {sayTime(at, portal.now())}
                </p>
                <p class="gb-pre">{text}</p>
              </li>
            ))}
            {waiting.map((words) => (
              <li key={words.key} class="gb-said">
                <WaitingWords words={words} />
              </li>
            ))}
          </ol>
          {question.state !== 'closed' && (
            <Form onSubmit={send}>
              <TextArea id="loi-nhan" label="Nhắn thêm" rows={4} max={5000} value={reply} onValue={setReply} />
              <button class="gb-button" type="submit">
                Gửi lời nhắn
              </button>
              <button class="gb-button gb-second" type="button" onClick={() => void close()}>
                Việc này đã xong
              </button>
            </Form>
          )}
        </>
      )}
    </Screen>
  );
}

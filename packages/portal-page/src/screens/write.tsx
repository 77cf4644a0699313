import type { PortalItem, PortalLimits, PortalMe } from '@toasoan/contracts';
import { useEffect, useState } from 'preact/hooks';
import { go, href } from '../app/route.js';
import { useInside, useOutbox } from '../app/use-portal.js';
import { Problem } from '../parts/problem.js';
import { SavedState } from '../parts/saved-state.js';
import { Screen } from '../parts/screen.js';
import { fromServer, mergeItem } from '../phone/merge-item.js';
import { isSame, newItem, toSent, type PhoneItem } from '../phone/phone-item.js';
import { sentenceOf } from '../server/answers.js';
import { newKey } from '../server/new-key.js';
import { checkItem, placed, STEPS, type PlacedNotice, type WriteStep } from '../words/check-item.js';
import { Conflict } from './conflict.js';
import { useWordFile } from './use-word-file.js';
import { useWriting, type Writing } from './use-writing.js';
import { WordFilePart } from './word-file.js';
import { PicturesStep } from './write-pictures.js';
import { SendStep } from './write-send.js';
import { StoryStep, WhenStep } from './write-words.js';

export interface StepProps {
  writing: Writing;
  me: PortalMe;
  limits: PortalLimits;
  notices: readonly PlacedNotice[];
}

const TITLES: Readonly<Record<WriteStep, string>> = {
  viet: 'Chuyện gì đã xảy ra?',
  'luc-nao': 'Khi nào, ở đâu, có ai?',
  anh: 'Ảnh',
  gui: 'Xem lại và gửi',
};

/** A new item: it gets its unit, its key and its place on the phone before the first letter. */
export function StartWriting() {
  const { portal, phone } = useInside();
  const units = portal.state.me?.units ?? [];
  const [only] = units;
  const begins = units.length === 1 ? only?.id : undefined;
  const begin = (unit: string): void => {
    const key = newKey();
    const item = newItem(phone.account, key, portal.state.me?.name ?? '', Date.now());
    void phone.putItem({ ...item, unit }).then(() => {
      go(href('viet', key), true);
    });
    // What is written must not be what the browser throws away first when the phone is full.
    void (navigator.storage as StorageManager | undefined)?.persist?.();
  };
  useEffect(() => {
    if (begins !== undefined) begin(begins);
  }, [phone, begins]);
  if (begins !== undefined || portal.state.me === null) return null;
  // Asked before the first letter: the newsroom has the draft a moment after it, under its unit for good.
  if (units.length > 1)
    return (
      <Screen title="Bài này của đơn vị nào?" back={{ href: href(''), label: 'Bài của tôi' }}>
        <ul class="gb-list">
          {units.map(({ id, name, superior }) => (
            <li key={id}>
              <button
                class="gb-button gb-second"
                type="button"
                onClick={() => {
                  begin(id);
                }}
              >
                {name}
              </button>
              {superior !== null && <p class="gb-hint">Bài sẽ đến người duyệt của {superior.name}.</p>}
            </li>
          ))}
        </ul>
      </Screen>
    );
  return (
    <Screen title="Viết bài" back={{ href: href(''), label: 'Bài của tôi' }}>
      <Problem message="Phần cộng tác của bạn đã kết thúc, nên chưa gửi được bài mới. Hãy hỏi công đoàn cấp trên trực tiếp." />
    </Screen>
  );
}

/** `name`: the item's key, or its id where the phone has never seen it. */
export function Write({ name, step }: { name: string; step: WriteStep }) {
  const { portal, phone } = useInside();
  const writing = useWriting(name);
  const word = useWordFile(writing, portal.state.me);
  const [problem, setProblem] = useState<string | null>(null);
  const id = writing?.item.id ?? (writing === null ? name : null);
  useEffect(() => {
    if (id === null) return;
    void portal.server.ask<PortalItem>('GET', `/items/${id}`).then(async (answer) => {
      if (!answer.ok) {
        setProblem(sentenceOf(answer));
        return;
      }
      const fresh = fromServer(phone.account, answer.value, Date.now());
      const known = (await phone.itemWithId(answer.value.id)) ?? (await phone.item(fresh.key));
      if (known !== undefined) await phone.changeItem(known.key, (now) => mergeItem(now, answer.value, Date.now()));
      else await phone.putItem(fresh);
      const { key } = known ?? fresh;
      if (key !== name) go(href('viet', key, step), true);
    });
  }, [portal, phone, id]);
  const { me } = portal.state;
  if (writing === undefined || me === null) return null;
  if (writing === null)
    return (
      <Screen title="Viết bài" back={{ href: href(''), label: 'Bài của tôi' }}>
        <Problem message={problem} />
      </Screen>
    );
  const { item } = writing;
  if (item.conflict !== null) return <Conflict writing={writing} />;
  if (item.server !== null && !item.server.actions.includes('save')) return <NotYours item={item} />;
  const limits = me.limits;
  const props: StepProps = { writing, me, limits, notices: noticesOf(item, limits) };
  const at = STEPS.indexOf(step);
  return (
    <Screen title={TITLES[step]} screen={step} back={{ href: href(''), label: 'Bài của tôi' }}>
      <Steps item={item} step={step} notices={props.notices} />
      {item.trouble !== null && <Problem message={item.trouble.message} />}
      {item.server?.returned && step === 'viet' && (
        <section class="gb-returned" aria-label="Lời của người duyệt">
          <h2>{item.server.returned.by} trả lại bài</h2>
          <p>
            <strong>{item.server.returned.reason}</strong>
          </p>
          <p class="gb-pre gb-quote">{item.server.returned.words}</p>
        </section>
      )}
      {step === 'viet' && <WordFilePart item={item} file={word} />}
      {step === 'viet' && <StoryStep {...props} />}
      {step === 'luc-nao' && <WhenStep {...props} />}
      {step === 'anh' && <PicturesStep {...props} />}
      {step === 'gui' && <SendStep {...props} />}
      <Saved writing={writing} />
      {step !== 'gui' && (
        <p class="gb-actions">
          <a class="gb-button" href={href('viet', item.key, STEPS[at + 1] ?? 'gui')}>
            Tiếp: {TITLES[STEPS[at + 1] ?? 'gui'].toLowerCase()}
          </a>
        </p>
      )}
    </Screen>
  );
}

/** The newsroom's checklist where it has read exactly this text; the phone's own until then. */
function noticesOf(item: PhoneItem, limits: PortalLimits): PlacedNotice[] {
  const own = checkItem(item.fields, limits);
  const { server } = item;
  if (server === null || !isSame(toSent(item.fields), item.base)) return own;
  const unanswered = own.filter(({ code }) => code === 'consent_missing');
  const told = server.checklist.map(placed);
  return told.some(({ code }) => code === 'consent_missing') ? told : [...told, ...unanswered];
}

function Saved({ writing: { item, unkept } }: { writing: Writing }) {
  const { portal } = useInside();
  const outbox = useOutbox();
  return <SavedState item={item} outbox={outbox} expired={portal.state.expired} now={portal.now()} unkept={unkept} />;
}

const SHORT: Readonly<Record<WriteStep, string>> = { viet: 'Chuyện gì', 'luc-nao': 'Khi nào', anh: 'Ảnh', gui: 'Gửi' };

function Steps({ item, step, notices }: { item: PhoneItem; step: WriteStep; notices: readonly PlacedNotice[] }) {
  return (
    <nav class="gb-steps" aria-label="Các bước viết bài">
      <ol>
        {STEPS.map((one, index) => {
          const blocks = notices.filter((notice) => notice.step === one && notice.severity === 'block').length;
          // Nothing is asked of this step that would block, so that only what was filled counts.
          const open = one === 'luc-nao' && item.fields.eventEndedAt === null;
          const done = one !== 'gui' && blocks === 0 && !open;
          return (
            <li key={one}>
              <a class="gb-step" href={href('viet', item.key, one)} aria-current={one === step ? 'step' : undefined}>
                <span class="gb-step-mark" aria-hidden="true">
                  {done ? '✓' : String(index + 1)}
                </span>
                {SHORT[one]}
                <span class="gb-hidden">{done ? ', đã đủ' : ''}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function NotYours({ item }: { item: PhoneItem }) {
  return (
    <Screen title={item.fields.title.trim() || 'Bài chưa có tiêu đề'} back={{ href: href(''), label: 'Bài của tôi' }}>
      <p class="gb-lead">{item.server?.status.text}</p>
      <p>
        <a class="gb-button" href={href('bai', item.id ?? item.key)}>
          Xem bài và quá trình duyệt
        </a>
      </p>
    </Screen>
  );
}

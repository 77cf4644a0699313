import type { PortalItem } from '@toasoan/contracts';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { go, href } from '../app/route.js';
import { usePolling } from '../app/use-polling.js';
import { useHeld, useInside, useOutbox } from '../app/use-portal.js';
import { announce } from '../parts/announce.js';
import { Problem } from '../parts/problem.js';
import { SavedState } from '../parts/saved-state.js';
import { Screen } from '../parts/screen.js';
import { StatusChip, WaitingChip } from '../parts/status-chip.js';
import { fromServer, mergeItem } from '../phone/merge-item.js';
import { isWaiting, type PhoneItem } from '../phone/phone-item.js';
import { sentenceOf } from '../server/answers.js';
import { ItemHistory } from './item-history.js';
import { ItemText } from './item-text.js';
import { KeptTexts } from './kept-texts.js';

/** `name`: the item's id, or its key while only the phone knows it. */
export function Item({ name }: { name: string }) {
  const { portal, phone } = useInside();
  const outbox = useOutbox();
  const held = useHeld(async (at) => (await at.itemWithId(name)) ?? (await at.item(name)) ?? null, [name]);
  const [problem, setProblem] = useState<string | null>(null);
  const id = held === undefined ? undefined : (held?.id ?? (held === null ? name : null));

  const keep = useCallback(
    async (server: PortalItem) => {
      const known =
        (await phone.itemWithId(server.id)) ?? (server.key === null ? undefined : await phone.item(server.key));
      if (known === undefined) await phone.putItem(fromServer(phone.account, server, Date.now()));
      else await phone.changeItem(known.key, (now) => mergeItem(now, server, Date.now()));
    },
    [phone],
  );
  const look = useCallback(() => {
    if (id === null || id === undefined) return;
    void portal.server.look<PortalItem>(`/items/${id}`).then(async (answer) => {
      if (answer.ok) await keep(answer.value);
      // Deleted on another device, and nothing of it waits here.
      if (!answer.ok && answer.why === 'refused' && answer.refusal.code === 'unknown_item') {
        const gone = await phone.itemWithId(id);
        if (gone !== undefined && !isWaiting(gone) && gone.kept.length === 0) await phone.forgetItem(gone.key);
      }
      setProblem(answer.ok ? null : sentenceOf(answer));
    });
  }, [portal, phone, keep, id]);
  useEffect(look, [look]);
  // The writer has seen it: what told of it is read.
  useEffect(() => {
    if (id === null || id === undefined) return;
    void portal.server.ask<{ unread: number }>('POST', '/notices/read', { item: id }).then((answer) => {
      if (answer.ok) portal.setUnread(answer.value.unread);
    });
  }, [portal, id]);
  const code = held?.server?.status.code;
  usePolling(code === undefined ? [] : [code], look);

  const back = { href: href(''), label: 'Bài của tôi' };
  if (held === undefined || (held === null && problem === null))
    return (
      <Screen title="Bài của tôi" back={back}>
        <p role="status">Đang mở bài…</p>
      </Screen>
    );
  if (held === null)
    return (
      <Screen title="Không mở được bài" back={back}>
        <Problem message={problem} />
      </Screen>
    );
  const { server } = held;
  return (
    <Screen title={held.fields.title.trim() || 'Bài chưa có tiêu đề'} back={back}>
      {problem !== null && (
        <p class="gb-note" role="status">
          {problem}
        </p>
      )}
      <div class="gb-where" aria-live="polite">
        {held.send !== null ? (
          <WaitingChip label="Đang gửi" />
        ) : (
          server !== null && <StatusChip code={server.status.code} label={server.status.label} />
        )}
        <p>
          {held.send === null && server !== null
            ? server.status.text
            : sendingWords(held, Object.keys(outbox.progress).length)}
        </p>
        {server?.status.url !== null && server?.status.url !== undefined && (
          <a class="gb-button" href={server.status.url} target="_blank" rel="noopener">
            Xem bài trên trang
          </a>
        )}
      </div>
      {isWaiting(held) && <SavedState item={held} outbox={outbox} expired={portal.state.expired} now={portal.now()} />}
      {server?.returned !== null && server?.returned !== undefined && <Returned returned={server.returned} />}
      {held.trouble !== null && (
        <div class="gb-problem" role="alert">
          <p>
            <strong>Bài chưa gửi được.</strong> {held.trouble.message}
          </p>
          {held.trouble.checklist.length > 0 && (
            <ul>
              {held.trouble.checklist.map(({ code: notice, message }) => (
                <li key={notice + message}>{message}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <ItemActions held={held} keep={keep} />
      {held.kept.length > 0 && <KeptTexts held={held} />}
      <ItemText fields={held.fields} server={server} />
      {server !== null && <ItemHistory held={held} server={server} keep={keep} />}
    </Screen>
  );
}

function sendingWords(held: PhoneItem, uploading: number): string {
  if (held.send === null) return 'Bản nháp chỉ có trên điện thoại này.';
  const left = held.fields.pictures.filter(({ id }) => id === null).length;
  if (left > 0)
    return `Còn ${String(left)} ảnh ${uploading > 0 ? 'đang được gửi' : 'chờ gửi'}. Bạn có thể tắt màn hình; mở lại trang là gửi tiếp.`;
  return 'Bài đang được gửi đến người duyệt.';
}

function Returned({ returned }: { returned: NonNullable<PortalItem['returned']> }) {
  return (
    <section class="gb-returned" aria-label="Lời của người duyệt">
      <h2>{returned.by} trả lại bài</h2>
      <p>
        <strong>{returned.reason}</strong>
      </p>
      <p class="gb-pre gb-quote">{returned.words}</p>
    </section>
  );
}

function ItemActions({ held, keep }: { held: PhoneItem; keep: (server: PortalItem) => Promise<void> }) {
  const { portal, phone, outbox } = useInside();
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const actions = held.server?.actions ?? (['save', 'delete'] as const);
  const may = (action: PortalItem['actions'][number]): boolean => actions.some((one) => one === action);
  const takeBack = async (): Promise<void> => {
    if (held.id === null || held.revision === null) return;
    const answer = await portal.server.ask<PortalItem>('POST', `/items/${held.id}/take-back`, {
      revision: held.revision,
    });
    setProblem(answer.ok ? null : sentenceOf(answer));
    if (!answer.ok) return;
    await keep(answer.value);
    announce('Đã lấy lại bài. Bạn có thể sửa tiếp.');
  };
  const erase = async (): Promise<void> => {
    await phone.changeItem(held.key, (now) => ({ ...now, erase: true, trouble: null, conflict: null }));
    outbox.kick();
    announce('Đã xóa bài.');
    go(href(''), true);
  };
  if (held.send !== null) return null;
  return (
    <div class="gb-actions">
      <Problem message={problem} />
      {may('save') && (
        <a class="gb-button" href={href('viet', held.key)}>
          {held.server?.status.code === 'returned' ? 'Sửa rồi gửi lại' : 'Viết tiếp'}
        </a>
      )}
      {may('take_back') && (
        <button class="gb-button gb-second" type="button" onClick={() => void takeBack()}>
          Lấy lại để sửa
        </button>
      )}
      {may('delete') && !asking && (
        <button
          class="gb-button gb-second"
          type="button"
          onClick={() => {
            setAsking(true);
          }}
        >
          Xóa bài này
        </button>
      )}
      {asking && (
        <div class="gb-problem" role="alert">
          <p>Xóa cả bài và ảnh? Không lấy lại được.</p>
          <div class="gb-actions">
            <button class="gb-button gb-danger" type="button" onClick={() => void erase()}>
              Xóa hẳn
            </button>
            <button
              class="gb-button gb-second"
              type="button"
              onClick={() => {
                setAsking(false);
              }}
            >
              Giữ lại
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

import type { ItemLine, ItemList } from '@toasoan/contracts';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { href } from '../app/route.js';
import { useAsked, useEvery, useHeld, useInside } from '../app/use-portal.js';
import { QuotaMeter } from '../parts/quota-meter.js';
import { Screen } from '../parts/screen.js';
import { StatusChip, WaitingChip } from '../parts/status-chip.js';
import { isBlank, isWaiting, type PhoneItem } from '../phone/phone-item.js';
import { sayTime } from '../words/say-time.js';

const FAST_MS = 5_000;
const SLOW_MS = 30_000;

/** How often the newsroom is asked how items stand; null: nothing of them moves by itself. */
export function askEvery(codes: readonly string[]): number | null {
  if (codes.some((code) => code === 'approved' || code === 'publishing')) return FAST_MS;
  return codes.some((code) => code === 'sent' || code === 'in_review' || code === 'scheduled') ? SLOW_MS : null;
}

export function Items() {
  const { portal, phone } = useInside();
  const asked = useAsked<ItemList>('/items?page=1');
  const held = useHeld((at) => at.items(), []) ?? [];
  const [more, setMore] = useState<ItemLine[]>([]);
  const [page, setPage] = useState(1);
  useEffect(() => {
    void phone.items().then((items) => {
      for (const item of items) if (item.id === null && isBlank(item.fields)) void phone.forgetItem(item.key);
    });
  }, [phone]);
  const again = useCallback(() => {
    asked.again();
  }, [asked]);
  const lines = [...(asked.value?.items ?? []), ...more];
  useEvery(askEvery(lines.map(({ status }) => status.code)), again);
  // What arrived since: the list is out of date as soon as the phone has sent something.
  const arrived = held.filter((item) => item.id !== null && !isWaiting(item)).length;
  useEffect(() => {
    if (arrived > 0) asked.again();
  }, [arrived]);
  const loadMore = async (): Promise<void> => {
    const answer = await portal.server.ask<ItemList>('GET', `/items?page=${String(page + 1)}`);
    if (!answer.ok) return;
    setPage(page + 1);
    setMore([...more, ...answer.value.items]);
  };
  const byId = new Map(held.flatMap((item) => (item.id === null ? [] : [[item.id, item] as const])));
  const byKey = new Map(held.map((item) => [item.key, item]));
  const known = new Set(lines.flatMap(({ id, key }) => (key === null ? [id] : [id, key])));
  const onlyHere = held
    .filter((item) => !known.has(item.key) && !(item.id !== null && known.has(item.id)))
    .filter((item) => !item.erase && (isWaiting(item) || item.server !== null))
    .reverse();
  const empty = !asked.loading && asked.value !== undefined && lines.length === 0 && onlyHere.length === 0;
  const name = portal.state.me?.name ?? '';
  return (
    <Screen title="Bài của tôi">
      {empty ? (
        <div class="gb-empty">
          <p class="gb-lead">
            Chào {name}. Ở đơn vị vừa có chuyện gì đáng kể: một cuộc họp, một chuyến thăm hỏi, một người thợ giỏi? Viết
            vài câu, kèm một tấm ảnh, mất chừng hai phút.
          </p>
          <a class="gb-button" href={href('viet')}>
            Viết bài đầu tiên
          </a>
        </div>
      ) : (
        <a class="gb-button gb-wide-only" href={href('viet')}>
          Viết bài mới
        </a>
      )}
      <QuotaMeter unit={undefined} />
      {asked.problem !== null && (
        <p class="gb-note" role="status">
          {asked.value === undefined ? asked.problem : 'Chưa có mạng: danh sách dưới đây là của lần xem trước.'}
        </p>
      )}
      {asked.loading && asked.value === undefined && onlyHere.length === 0 && <p role="status">Đang mở danh sách…</p>}
      <ul class="gb-list">
        {onlyHere.map((item) => (
          <PhoneRow key={item.key} item={item} now={portal.now()} />
        ))}
        {lines.map((line) => {
          const item = byId.get(line.id) ?? (line.key === null ? undefined : byKey.get(line.key));
          return item?.erase === true ? null : <Row key={line.id} line={line} item={item} now={portal.now()} />;
        })}
      </ul>
      {(asked.value?.pageCount ?? 0) > page && (
        <button class="gb-button gb-second" type="button" onClick={() => void loadMore()}>
          Xem các bài cũ hơn
        </button>
      )}
    </Screen>
  );
}

const UNTITLED = 'Bài chưa có tiêu đề';

function Row({ line, item, now }: { line: ItemLine; item: PhoneItem | undefined; now: number }) {
  const waiting = item !== undefined && isWaiting(item);
  const { status } = line;
  const title = (waiting ? item.fields.title : line.title).trim() || UNTITLED;
  const to = status.code === 'draft' ? href('viet', item?.key ?? line.id) : href('bai', line.id);
  const words = item?.server?.returned;
  return (
    <li>
      <a class="gb-row" href={to}>
        <span class="gb-row-title">{title}</span>
        <span class="gb-row-marks">
          <StatusChip code={status.code} label={status.label} />
          {waiting && <WaitingChip label={waitingLabel(item)} />}
        </span>
        <span class="gb-row-text">{status.text}</span>
        {status.code === 'returned' && words !== null && words !== undefined && (
          <span class="gb-row-words">“{words.words}”</span>
        )}
        <span class="gb-hint">Sửa lần cuối {sayTime(line.updatedAt, now)}</span>
      </a>
    </li>
  );
}

function PhoneRow({ item, now }: { item: PhoneItem; now: number }) {
  return (
    <li>
      <a class="gb-row" href={item.send === null ? href('viet', item.key) : href('bai', item.key)}>
        <span class="gb-row-title">{item.fields.title.trim() || UNTITLED}</span>
        <span class="gb-row-marks">
          <WaitingChip label={waitingLabel(item)} />
        </span>
        <span class="gb-hint">Trên điện thoại này, sửa lần cuối {sayTime(item.touchedAt, now)}</span>
      </a>
    </li>
  );
}

function waitingLabel(item: PhoneItem): string {
  if (item.conflict !== null) return 'Có hai bản, cần chọn';
  if (item.trouble !== null) return 'Chưa gửi được';
  return item.send === null ? 'Đang chờ lưu lên tòa soạn' : 'Đang chờ gửi';
}

import type { ItemLine, ItemList } from '@toasoan/contracts';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { href } from '../app/route.js';
import { useAsked, useHeld, useInside } from '../app/use-portal.js';
import { usePolling } from '../app/use-polling.js';
import { QuotaMeter } from '../parts/quota-meter.js';
import { Screen } from '../parts/screen.js';
import { StatusChip, WaitingChip } from '../parts/status-chip.js';
import { isBlank, isWaiting, type PhoneItem } from '../phone/phone-item.js';
import { sayTime } from '../words/say-time.js';

export function Items() {
  const { portal, phone } = useInside();
  const asked = useAsked<ItemList>('/items?page=1');
  const held = useHeld((at) => at.items(), []) ?? [];
  const [more, setMore] = useState<ItemLine[]>([]);
  const [page, setPage] = useState(1);
  useEffect(() => {
    void phone.items().then((items) => {
      for (const item of items) if (isLitter(item, Date.now())) void phone.forgetItem(item.key);
    });
  }, [phone]);
  const again = useCallback(() => {
    asked.again();
  }, [asked]);
  const first = asked.value?.items ?? [];
  // The list moves while one reads: what came up to the first page is not shown again below.
  const lines = [...first, ...more.filter(({ id }) => !first.some((line) => line.id === id))];
  usePolling(
    lines.map(({ status }) => status.code),
    again,
  );
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
    .filter(
      (item) => !item.erase && (isWaiting(item) || item.server !== null) && !(item.id === null && isBlank(item.fields)),
    )
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
      {portal.state.me?.units.map(({ id }) => (
        <QuotaMeter key={id} unit={id} />
      ))}
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

const ends = ({ server }: PhoneItem): boolean => server !== null && !server.actions.includes('save');

const DAY_MS = 86_400_000;

/** A page that was opened and never written on, and what has long been printed: room on the phone is scarce. */
function isLitter(item: PhoneItem, now: number): boolean {
  const rests = now - item.touchedAt;
  if (item.id === null) return isBlank(item.fields) && rests > DAY_MS;
  const done = ['live', 'withdrawn', 'archived'].includes(item.server?.status.code ?? '');
  return done && rests > 30 * DAY_MS && !isWaiting(item) && item.kept.length === 0;
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
      <a class="gb-row" href={item.send !== null || ends(item) ? href('bai', item.key) : href('viet', item.key)}>
        <span class="gb-row-title">{item.fields.title.trim() || UNTITLED}</span>
        <span class="gb-row-marks">
          {item.server !== null && <StatusChip code={item.server.status.code} label={item.server.status.label} />}
          {isWaiting(item) && <WaitingChip label={waitingLabel(item)} />}
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

import type { ItemLine, ItemList } from '@toasoan/contracts';
import { useEffect } from 'preact/hooks';
import { href } from '../app/route.js';
import { usePages } from '../app/use-pages.js';
import { useHeld, useInside } from '../app/use-portal.js';
import { usePolling } from '../app/use-polling.js';
import { QuotaMeter } from '../parts/quota-meter.js';
import { Screen } from '../parts/screen.js';
import { StatusChip, WaitingChip } from '../parts/status-chip.js';
import { isLitter, itemRows, type ListedItem, phoneTarget, rowTarget, waitingLabel } from '../phone/item-rows.js';
import { isWaiting, type PhoneItem } from '../phone/phone-item.js';
import { sayTime } from '../words/say-time.js';

export function Items() {
  const { portal, phone } = useInside();
  const asked = usePages<ItemList, ItemLine>('/items', ({ items }) => items);
  const held = useHeld((at) => at.items(), []) ?? [];
  const lines = asked.rows;
  useEffect(() => {
    void phone.items().then((items) => {
      for (const item of items) if (isLitter(item, Date.now())) void phone.forgetItem(item.key);
    });
  }, [phone]);
  usePolling(
    lines.map(({ status }) => status.code),
    asked.again,
  );
  // What arrived since: the list is out of date as soon as the phone has sent something.
  const arrived = held.filter((item) => item.id !== null && !isWaiting(item)).length;
  useEffect(() => {
    if (arrived > 0) asked.again();
  }, [arrived]);
  const { onlyHere, listed } = itemRows(lines, held);
  const empty = !asked.loading && asked.first !== undefined && lines.length === 0 && onlyHere.length === 0;
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
          {asked.first === undefined ? asked.problem : 'Chưa có mạng: danh sách dưới đây là của lần xem trước.'}
        </p>
      )}
      {asked.loading && asked.first === undefined && onlyHere.length === 0 && <p role="status">Đang mở danh sách…</p>}
      <ul class="gb-list">
        {onlyHere.map((item) => (
          <PhoneRow key={item.key} item={item} now={portal.now()} />
        ))}
        {listed.map((row) => (
          <Row key={row.line.id} row={row} now={portal.now()} />
        ))}
      </ul>
      {asked.hasMore && (
        <button class="gb-button gb-second" type="button" onClick={asked.more}>
          Xem các bài cũ hơn
        </button>
      )}
    </Screen>
  );
}

const UNTITLED = 'Bài chưa có tiêu đề';

function Row({ row, now }: { row: ListedItem; now: number }) {
  const { line, item } = row;
  const { status } = line;
  const waiting = item === undefined ? null : waitingLabel(item);
  const title = (waiting === null ? line.title : (item?.fields.title ?? '')).trim() || UNTITLED;
  const { page, name } = rowTarget(row);
  const words = item?.server?.returned;
  return (
    <li>
      <a class="gb-row" href={href(page, name)}>
        <span class="gb-row-title">{title}</span>
        <span class="gb-row-marks">
          <StatusChip code={status.code} label={status.label} />
          {waiting !== null && <WaitingChip label={waiting} />}
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
  const { page, name } = phoneTarget(item);
  const waiting = waitingLabel(item);
  return (
    <li>
      <a class="gb-row" href={href(page, name)}>
        <span class="gb-row-title">{item.fields.title.trim() || UNTITLED}</span>
        <span class="gb-row-marks">
          {item.server !== null && <StatusChip code={item.server.status.code} label={item.server.status.label} />}
          {waiting !== null && <WaitingChip label={waiting} />}
        </span>
        <span class="gb-hint">Trên điện thoại này, sửa lần cuối {sayTime(item.touchedAt, now)}</span>
      </a>
    </li>
  );
}

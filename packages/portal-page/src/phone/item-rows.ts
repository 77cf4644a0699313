import type { ItemLine } from '@toasoan/contracts';
import { isBlank, isWaiting, type PhoneItem } from './phone-item.js';

/** A line of the newsroom's list, with what this phone holds of it. */
export interface ListedItem {
  line: ItemLine;
  item: PhoneItem | undefined;
}

/** What the list of items shows: what the phone alone has, the last touched first, then the newsroom's list. */
export function itemRows(
  lines: readonly ItemLine[],
  held: readonly PhoneItem[],
): { onlyHere: PhoneItem[]; listed: ListedItem[] } {
  const byId = new Map(held.flatMap((item) => (item.id === null ? [] : [[item.id, item] as const])));
  const byKey = new Map(held.map((item) => [item.key, item]));
  const known = new Set(lines.flatMap(({ id, key }) => (key === null ? [id] : [id, key])));
  const onlyHere = held
    .filter((item) => !known.has(item.key) && !(item.id !== null && known.has(item.id)))
    .filter(
      (item) => !item.erase && (isWaiting(item) || item.server !== null) && !(item.id === null && isBlank(item.fields)),
    )
    .reverse();
  const listed = lines
    .map((line) => ({ line, item: byId.get(line.id) ?? (line.key === null ? undefined : byKey.get(line.key)) }))
    .filter(({ item }) => item?.erase !== true);
  return { onlyHere, listed };
}

/**
 * Which page a row leads to, and by which name. The newsroom knows an item by its id; its key is a name for this phone alone,
 * and leads nowhere where the phone does not hold the item.
 */
export function rowTarget({ line, item }: ListedItem): { page: 'bai' | 'viet'; name: string } {
  return line.status.code === 'draft' ? { page: 'viet', name: item?.key ?? line.id } : { page: 'bai', name: line.id };
}

/** The same for what stands in no list: being written, or with the newsroom. */
export const phoneTarget = (item: PhoneItem): { page: 'bai' | 'viet'; name: string } => ({
  page: item.send !== null || isSettled(item) ? 'bai' : 'viet',
  name: item.key,
});

const isSettled = ({ server }: PhoneItem): boolean => server !== null && !server.actions.includes('save');

/** What a row says of its way to the newsroom; null where nothing waits. */
export function waitingLabel(item: PhoneItem): string | null {
  if (!isWaiting(item)) return null;
  if (item.conflict !== null) return 'Có hai bản, cần chọn';
  if (item.trouble !== null) return 'Chưa gửi được';
  return item.send === null ? 'Đang chờ lưu lên tòa soạn' : 'Đang chờ gửi';
}

const DAY_MS = 86_400_000;

/** A page that was opened and never written on, and what has long been printed: room on the phone is scarce. */
export function isLitter(item: PhoneItem, now: number): boolean {
  const rests = now - item.touchedAt;
  if (item.id === null) return isBlank(item.fields) && rests > DAY_MS;
  const done = ['live', 'withdrawn', 'archived'].includes(item.server?.status.code ?? '');
  return done && rests > 30 * DAY_MS && !isWaiting(item) && item.kept.length === 0;
}

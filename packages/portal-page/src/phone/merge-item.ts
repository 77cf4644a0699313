import type { ItemConflict, PortalItem } from '@toasoan/contracts';
import {
  isAlike,
  isSame,
  isWaiting,
  keyOf,
  newItem,
  toSent,
  toWritten,
  type PhoneItem,
  type SentFields,
  type WrittenFields,
} from './phone-item.js';

const sentOf = (item: PortalItem): SentFields => toSent(toWritten(item.fields, []));

/** An item as the newsroom has it, with nothing of the phone's own. */
export function fromServer(account: string, server: PortalItem, now: number): PhoneItem {
  return taken(newItem(account, keyOf(server), '', now), server);
}

/**
 * What the phone holds after the newsroom has said how the item stands. What was typed and has not been sent stays; where
 * both sides changed the text, it is a conflict for a person to settle, and nothing of either is lost.
 */
export function mergeItem(item: PhoneItem, server: PortalItem, now: number): PhoneItem {
  const mine = toSent(item.fields);
  const theirs = sentOf(server);
  if (!isWaiting(item) || item.erase) return { ...taken(item, server), erase: item.erase };
  const arrived = item.fields.pictures.every(({ id }) => id !== null);
  if (isSame(mine, theirs) && arrived)
    return { ...taken(item, server), fields: item.fields, base: mine, ...stillToSend(item, server) };
  // It is with somebody else now (sent from another phone, taken on): what was written more is put aside.
  if (!server.actions.includes('save')) return { ...taken(item, server), kept: putAside(item, now) };
  const unchanged = (item.server !== null && isSame(theirs, sentOf(item.server))) || isMine(item, theirs);
  if (unchanged || server.revision === item.revision || item.base === null) {
    const base = isMine(item, theirs) ? theirs : (item.base ?? theirs);
    const held = { ...item, id: server.id, revision: server.revision, server, base, sending: [] };
    return { ...held, ...stillToSend(item, server) };
  }
  return { ...item, server, conflict: { by: null, at: null, item: server } };
}

/** It arrived, and only the answer was lost. */
const isMine = ({ sending }: PhoneItem, theirs: SentFields): boolean => sending.some((sent) => isAlike(theirs, sent));

const CHANGED_ELSEWHERE = 'changed_elsewhere';

/**
 * Whether the wish to send still holds. It was made of the item as it stood then: once it has been returned, taken back or sent
 * from elsewhere, it is a person's to say again, for there are words to be read first.
 */
export function stillToSend(item: PhoneItem, server: PortalItem): Pick<PhoneItem, 'send' | 'trouble'> {
  const { send, trouble } = item;
  if (send === null || item.server === null || stands(item.server) === stands(server)) return { send, trouble };
  if (server.status.code !== 'draft') return { send: null, trouble: null };
  const message = 'Bài đã được lấy lại từ một máy khác, nên chưa gửi tiếp. Hãy xem lại rồi gửi.';
  return { send: null, trouble: { code: CHANGED_ELSEWHERE, message, checklist: [] } };
}

/** What was done with it, as far as the newsroom tells its writer; words of the conversation change nothing. */
const stands = ({ status, history }: PortalItem): string =>
  JSON.stringify([status.code, history.filter(({ remark }) => !remark).map(({ at, what }) => [at, what])]);

const MOST_KEPT = 5;
const putAside = ({ kept, fields }: PhoneItem, at: number): PhoneItem['kept'] =>
  [{ at, fields }, ...kept].slice(0, MOST_KEPT);

/**
 * The newsroom refused to save on top of what the phone knew. Where only the revision went on and the text is the one known,
 * the phone follows; else both texts are shown.
 */
export function afterStale(item: PhoneItem, { by, at, item: server }: ItemConflict['conflict']): PhoneItem {
  const [mine, theirs] = [toSent(item.fields), sentOf(server)];
  const known =
    (item.server !== null && isSame(theirs, sentOf(item.server))) || isSame(theirs, item.base) || isMine(item, theirs);
  if (known || isSame(mine, theirs)) {
    const held = { ...item, revision: server.revision, base: theirs, sending: [], server };
    return { ...held, ...(item.erase ? {} : stillToSend(item, server)) };
  }
  if (!item.erase) return { ...item, server, conflict: { by, at, item: server } };
  const kept = { ...item, erase: false };
  if (isWaiting(kept)) return { ...kept, server, conflict: { by, at, item: server } };
  const message = 'Bài vừa được sửa từ một máy khác nên chưa xóa. Hãy xem lại, rồi xóa nếu vẫn không cần.';
  return { ...taken(kept, server), trouble: { code: CHANGED_ELSEWHERE, message, checklist: [] } };
}

/** The newsroom's text in the place of the phone's. */
export function taken(item: PhoneItem, server: PortalItem): PhoneItem {
  const fields = toWritten(server.fields, item.fields.pictures);
  const sent = toSent(fields);
  return {
    ...item,
    ...{ id: server.id, unit: server.unit?.id ?? null, revision: server.revision, fields, base: sent, server },
    ...{ send: null, sending: [], trouble: null, conflict: null },
  };
}

/** A conflict settled for the phone's text: it is saved on top of the newsroom's. */
export function keepMine(item: PhoneItem): PhoneItem {
  if (item.conflict === null) return item;
  const { item: server } = item.conflict;
  return {
    ...item,
    conflict: null,
    sending: [],
    trouble: null,
    server,
    revision: server.revision,
    base: sentOf(server),
  };
}

/** A conflict settled for the newsroom's text: the phone's is put aside, not thrown away. */
export function takeTheirs(item: PhoneItem, now: number): PhoneItem {
  if (item.conflict === null) return item;
  return { ...taken(item, item.conflict.item), kept: putAside(item, now) };
}

type Shown = Pick<WrittenFields['pictures'][number], 'caption' | 'credit' | 'alt'>;
const pictureLine = ({ caption, credit, alt }: Shown, index: number): string =>
  `${String(index + 1)}. ${caption.trim() || '(chưa có chú thích)'}; người chụp: ${credit.trim() || '(chưa ghi)'}; tả ảnh: ${alt.trim() || '(chưa có)'}`;

/** The fields in which two texts differ, in the order of the form. */
export function differences(
  mine: WrittenFields,
  theirs: PortalItem['fields'],
): { name: keyof WrittenFields; mine: string; theirs: string }[] {
  const names = ['title', 'lead', 'text', 'eventEndedAt', 'place', 'people', 'byline'] as const;
  const found = names.flatMap((name) => {
    const [one, other] = [mine[name] ?? '', theirs[name] ?? ''];
    return one.trim() === other.trim() ? [] : [{ name, mine: one, theirs: other }];
  });
  const captions = (pictures: readonly Shown[]): string => pictures.map(pictureLine).join('\n');
  const [one, other] = [captions(mine.pictures), captions(theirs.pictures)];
  return one === other ? found : [...found, { name: 'pictures', mine: one, theirs: other }];
}

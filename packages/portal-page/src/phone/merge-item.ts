import type { ItemConflict, PortalItem } from '@toasoan/contracts';
import {
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
    return { ...taken(item, server), fields: item.fields, base: mine, send: item.send };
  // It is with somebody else now (sent from another phone, taken on): what was written more is put aside.
  if (!server.actions.includes('save')) return { ...taken(item, server), kept: { at: now, fields: item.fields } };
  const unchanged = item.server !== null && isSame(theirs, sentOf(item.server));
  if (unchanged || server.revision === item.revision || item.base === null)
    return { ...item, id: server.id, revision: server.revision, server, base: item.base ?? theirs };
  return { ...item, server, conflict: { by: null, at: null, item: server } };
}

/**
 * The newsroom refused to save on top of what the phone knew. Where only the revision went on and the text is the one known,
 * the phone follows; else both texts are shown.
 */
export function afterStale(item: PhoneItem, { by, at, item: server }: ItemConflict['conflict']): PhoneItem {
  const [mine, theirs] = [toSent(item.fields), sentOf(server)];
  const known = (item.server !== null && isSame(theirs, sentOf(item.server))) || isSame(theirs, item.base);
  if (known || isSame(mine, theirs)) return { ...item, revision: server.revision, base: theirs, server };
  return { ...item, server, conflict: { by, at, item: server } };
}

/** The newsroom's text in the place of the phone's. */
export function taken(item: PhoneItem, server: PortalItem): PhoneItem {
  const fields = toWritten(server.fields, item.fields.pictures);
  const sent = toSent(fields);
  return {
    ...item,
    ...{ id: server.id, unit: server.unit?.id ?? null, revision: server.revision, fields, base: sent, server },
    ...{ send: null, trouble: null, conflict: null },
  };
}

/** A conflict settled for the phone's text: it is saved on top of the newsroom's. */
export function keepMine(item: PhoneItem): PhoneItem {
  if (item.conflict === null) return item;
  const { item: server } = item.conflict;
  return { ...item, conflict: null, trouble: null, server, revision: server.revision, base: sentOf(server) };
}

/** A conflict settled for the newsroom's text: the phone's is put aside, not thrown away. */
export function takeTheirs(item: PhoneItem, now: number): PhoneItem {
  if (item.conflict === null) return item;
  return { ...taken(item, item.conflict.item), kept: { at: now, fields: item.fields } };
}

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
  const captions = (pictures: readonly { caption: string }[]): string =>
    pictures.map(({ caption }, index) => `${String(index + 1)}. ${caption.trim() || '(chưa có chú thích)'}`).join('\n');
  const [one, other] = [captions(mine.pictures), captions(theirs.pictures)];
  return one === other ? found : [...found, { name: 'pictures', mine: one, theirs: other }];
}

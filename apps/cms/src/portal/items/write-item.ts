import type { CreateItemBody, PortalItem, SaveItemBody, SentFields } from '@toasoan/contracts';
import { dayOf, decideEdit, nameOn } from '@toasoan/newsroom';
import { asContributor } from '../../access/current-contributor';
import { ARTICLE } from '../../editorial/article-row';
import type { LoadedDecision } from '../../editorial/load-decision';
import { loadUnitsAbove } from '../../editorial/load-units';
import { asSeen } from '../../editorial/seen-revision';
import { filesOfNames, namesOfFiles, noteAttached } from '../pictures/picture-row';
import { countToday } from '../day-count';
import { type PortalCall, type PortalOutcome, refused } from '../portal-call';
import { MOST_PICTURES_AN_ITEM } from '../portal-limits';
import { alreadySent, sentOnce } from '../sent-once';
import { conflict, isStale } from './item-conflict';
import { changedFields, columnsOf, fieldsOf, keepsGenre, settled } from './item-fields';
import { itemReason, ownItem, UNKNOWN_ITEM } from './own-item';
import { readItem, readItemAgain } from './read-item';

type Written = PortalOutcome<{ item: PortalItem; made: boolean }>;

const UNKNOWN_PICTURE = refused(
  404,
  'unknown_picture',
  'Có ảnh không còn trên máy chủ. Hãy gửi lại ảnh ấy rồi lưu lại.',
);

/** A new draft for one of her units; sent again with the same key, it is the one that is there already. */
export async function createItem(call: PortalCall, { key, unit, ...sent }: CreateItemBody): Promise<Written> {
  const { strapi, actor, now } = call;
  const known = await alreadySent(strapi, { person: actor.id, key, kind: 'item' });
  if (known !== null) return readBack(call, known, false);
  const held = unit === undefined ? actor.memberships[0] : actor.memberships.find(({ unitId }) => unitId === unit);
  if (!held) return refused(403, 'foreign_unit', 'Bạn không gửi tin cho đơn vị này. Hãy chọn đơn vị của mình.');
  const fields = settled(sent);
  const files = await filesFor(call, fields, []);
  if (!files.ok) return files;
  const tooMany = await countToday(call, 'item');
  if (tooMany) return tooMany;
  const units = await loadUnitsAbove(strapi, [held.unitId]);
  const origin = units.get(held.unitId);
  const data = {
    genre: 'news_brief',
    byline: actor.name,
    title: '',
    ...columnsOf(fields, files.value),
    unit: held.unitRow,
    source: origin ? nameOn(origin, dayOf(now)) : null,
  };
  const { id, again } = await sentOnce(strapi, { person: actor.id, key, kind: 'item' }, now, async () => {
    const row = await asContributor(actor, () => strapi.documents(ARTICLE).create({ data } as never));
    await noteAttached(strapi, actor.id, [...files.value.values()], now);
    return row.documentId;
  });
  return readBack(call, id, !again);
}

/** The words of a draft; what is not said stays. The same words again change nothing, and meet no conflict. */
export async function saveItem(call: PortalCall, id: string, { revision, ...sent }: SaveItemBody): Promise<Written> {
  const { strapi, actor, now } = call;
  const loaded = await ownItem(call, id);
  if (!loaded) return UNKNOWN_ITEM;
  const { facts, context, row } = loaded;
  const standing = row.pictures.flatMap(({ image }) => (image ? [image.id] : []));
  const names = await namesOfFiles(strapi, actor.id, standing);
  const changed = changedFields(keepsGenre(row) ? withoutGenre(sent) : sent, fieldsOf(row, names));
  if (Object.keys(changed).length === 0)
    return { ok: true, value: { item: await readItem(call, loaded), made: false } };
  const decision = decideEdit(facts, actor, now, context);
  if (!decision.ok) return { ok: false, reason: itemReason(decision.reason) };
  if (revision !== facts.revision) return conflict(call, loaded, sent);
  const files = await filesFor(call, changed, standing);
  if (!files.ok) return files;
  const tooMany = await countToday(call, 'save');
  if (tooMany) return tooMany;
  const data = columnsOf(changed, files.value);
  try {
    await asContributor(actor, () =>
      asSeen({ documentId: id, revision }, () => strapi.documents(ARTICLE).update({ documentId: id, data } as never)),
    );
  } catch (error) {
    const since = isStale(error) ? await ownItem(call, id) : null;
    if (!since) throw error;
    return conflict(call, since, sent);
  }
  await noteAttached(strapi, actor.id, [...files.value.values()], now);
  return readBack(call, id, false);
}

const withoutGenre = ({ genre: _kept, ...sent }: SentFields): SentFields => sent;

async function filesFor(
  { strapi, actor }: PortalCall,
  { pictures }: SentFields,
  standing: LoadedPictures,
): Promise<PortalOutcome<Map<string, number>>> {
  if (pictures === undefined) return { ok: true, value: new Map() };
  const names = pictures.map(({ id }) => id);
  const most = Math.max(MOST_PICTURES_AN_ITEM, standing.length);
  if (names.length > most) {
    return refused(400, 'too_many_in_item', `Mỗi bài nhận nhiều nhất ${String(most)} ảnh. Hãy bỏ bớt ảnh rồi lưu lại.`);
  }
  if (new Set(names).size !== names.length) {
    return refused(400, 'picture_twice', 'Có ảnh được chọn hai lần trong bài. Hãy bỏ bớt một lần rồi lưu lại.');
  }
  const files = await filesOfNames(strapi, actor.id, names, standing);
  return files ? { ok: true, value: files } : UNKNOWN_PICTURE;
}
type LoadedPictures = readonly NonNullable<LoadedDecision['row']['pictures'][number]['image']>['id'][];

async function readBack(call: PortalCall, id: string, made: boolean): Promise<Written> {
  const item = await readItemAgain(call, id);
  return item ? { ok: true, value: { item, made } } : UNKNOWN_ITEM;
}

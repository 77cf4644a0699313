import type { Core } from '@strapi/strapi';
import type { FormerItem, ReadItem } from '@toasoan/former-site';
import { BodyRefused } from '@toasoan/html-policy';
import { fold } from '@toasoan/vietnamese';
import type { ImportItemRow } from './import-item';
import type { ReportLine } from './import-report';
import { type ImportWarning, warning } from './import-warning';
import { differenceTo, printOf, storedPrint } from './item-print';
import { fitItem } from './item-texts';
import { openPictures } from './open-pictures';
import { judgeItem, type Judged, planItem } from './plan-item';
import type { ImportRun } from './run-import';
import type { Surroundings } from './surroundings';
import { mayUpdate } from './update-item';
import type { ItemToWrite } from './write-item';

/** What becomes of an item: a line of the report alone, or something to write. */
export type Decided =
  { line: ReportLine } | { write: ItemToWrite; title: string; known: ImportItemRow | null; onlyPictures: boolean };

/** What this run has met so far. */
export interface ItemsSeen {
  keys: Set<string>;
  /** Folded title and day → the first item that had them. */
  titles: Map<string, string>;
}

interface Setting {
  around: Surroundings;
  run: Pick<ImportRun, 'pictures' | 'update' | 'now'>;
  seen: ItemsSeen;
}

/** Decides about one item, and writes nothing but its pictures. An item that breaks a parser is named, never the end of a run. */
export async function decideItem(
  strapi: Core.Strapi,
  item: ReadItem,
  known: ImportItemRow | null,
  setting: Setting,
): Promise<Decided> {
  try {
    return await decide(strapi, item, known, setting);
  } catch (error) {
    // What has a code is the machine's or the database's, and the same for every item.
    if (typeof (error as { code?: unknown }).code === 'string') throw error;
    const heavy = error instanceof BodyRefused || error instanceof RangeError;
    const why = heavy ? 'Nội dung HTML quá nặng hoặc lồng nhau quá sâu. Hãy nhập tay tin này.' : String(error);
    const code = heavy ? 'skipped' : 'unread';
    if (known !== null)
      return lineOf(item, 'changed', [...(known.warnings ?? []), warning(code, why, 'Giữ nguyên ở đây')]);
    return lineOf(item, code, [warning(code, why, 'Không nhập')]);
  }
}

const lineOf = (
  item: ReadItem,
  outcome: ReportLine['outcome'],
  warnings: readonly ImportWarning[],
  title = 'title' in item ? item.title : '',
): Decided => ({ line: { key: item.key, title, slug: '', outcome, warnings } });

async function decide(
  strapi: Core.Strapi,
  item: ReadItem,
  known: ImportItemRow | null,
  { around, run, seen }: Setting,
): Promise<Decided> {
  if (seen.keys.has(item.key)) {
    return lineOf(item, 'skipped', [
      warning('same_key', `Nguồn có hai mục cùng mã «${item.key}».`, 'Chỉ nhập mục đầu'),
    ]);
  }
  seen.keys.add(item.key);
  if ('unread' in item) return lineOf(item, 'unread', [warning('unread', item.unread, 'Không nhập')]);
  const same = sameTitle(seen, item);
  const fit = fitItem(item);
  if ('why' in fit) return lineOf(item, 'skipped', [warning('skipped', fit.why, 'Không nhập')]);
  const opened = await openPictures(fit.item, run.pictures);
  const print = printOf(item, opened, around);
  const different = known === null ? null : differenceTo(known.fingerprint, print, opened);
  if (known !== null && different?.of === 'nothing') return lineOf(item, 'unchanged', known.warnings ?? []);
  const judged = judgeItem(fit, around, run.now);
  if (known !== null) {
    const kept = await whyKept(strapi, known, judged, { lost: different?.lost === true, update: run.update });
    if (kept !== null) return lineOf(item, 'changed', [...(known.warnings ?? []), kept], judged.title);
  }
  if (judged.leaves !== null) {
    return lineOf(item, 'skipped', [warning('skipped', judged.leaves, 'Không nhập')], judged.title);
  }
  const { article, warnings } = await planItem(strapi, judged, { opened, pictures: run.pictures }, around, run.now);
  const write = { key: item.key, fingerprint: storedPrint(print), article, warnings: [...warnings, ...same] };
  return { write, title: judged.title, known, onlyPictures: different?.of === 'pictures' };
}

/** Why an item that has changed leaves its article as it is; null where it is to be written over it. */
async function whyKept(
  strapi: Core.Strapi,
  known: ImportItemRow,
  judged: Judged,
  { lost, update }: { lost: boolean; update: boolean },
): Promise<ImportWarning | null> {
  const asked = await mayUpdate(strapi, known);
  if (!asked.may) return warning('source_changed', `Mục này ở trang cũ đã đổi. ${asked.why}`, 'Giữ nguyên ở đây');
  const why = judged.leaves ?? judged.held;
  if (why !== null && asked.standing.state === 'published') {
    const words = `Trang cũ không còn đăng mục này (${why}) Ở đây bài vẫn đang đăng.`;
    return warning('no_longer_shown', words, 'Giữ nguyên; hãy xem xét gỡ bài');
  }
  if (why === null && asked.standing.state === 'draft') {
    const words = 'Trang cũ nay đã đăng mục này; ở đây còn là bản nháp.';
    return warning('now_shown', words, 'Giữ bản nháp; hãy xem rồi gửi duyệt');
  }
  if (judged.leaves !== null) return warning('source_changed', judged.leaves, 'Giữ nguyên ở đây');
  if (lost) {
    const words = 'Lần này không tìm thấy ảnh mà lần nhập trước đã đưa vào bài.';
    return warning('pictures_lost', words, 'Giữ nguyên cả bài; chép đủ ảnh vào thư mục rồi chạy lại với --update');
  }
  if (update) return null;
  return warning(
    'source_changed',
    'Mục này ở trang cũ đã đổi từ lần nhập trước.',
    'Chưa cập nhật; chạy lại với --update',
  );
}

/** Of items that were imported before, too: a run that goes on says what one in a piece would have said. */
function sameTitle({ titles }: ItemsSeen, { key, title, publishedAt }: FormerItem): ImportWarning[] {
  const name = `${fold(title).replace(/\s+/g, ' ')} ${publishedAt?.toISOString().slice(0, 10) ?? ''}`;
  const first = titles.get(name);
  if (first === undefined) titles.set(name, key);
  return first === undefined || first === key
    ? []
    : [warning('same_title', `Cùng tiêu đề và ngày với mục «${first}».`, 'Vẫn nhập; xem có trùng không')];
}

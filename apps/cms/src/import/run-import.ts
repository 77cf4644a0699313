import type { Core } from '@strapi/strapi';
import type { FormerItem, ReadItem } from '@toasoan/former-site';
import { fold } from '@toasoan/vietnamese';
import { againOnCollision } from '../editorial/collision';
import { unfitAmong } from '../projection/read-publication';
import { type ImportItemRow, knownItems, storedKey } from './import-item';
import type { ImportReport, ReportLine } from './import-report';
import { type ImportWarning, warning } from './import-warning';
import { openPictures, type OpenedPictures, type Pictures } from './open-pictures';
import { fingerprintOf, planItem } from './plan-item';
import type { Surroundings } from './surroundings';
import { mayUpdate, updateItem } from './update-item';
import { type ItemToWrite, writeItem, writeNothing } from './write-item';

/** So many items are one transaction: a killed run loses no more, and the newsroom's own writes wait no longer. */
const LOT = 50;

export interface ImportRun {
  items: AsyncIterable<ReadItem>;
  pictures: Pictures;
  dryRun: boolean;
  update: boolean;
  report: ImportReport;
  now: Date;
  /** Told how many items are done. */
  progress: (done: number) => void;
  /** Asked before each lot: a person may end the run, and begin it again later. */
  stopped: () => boolean;
}

/** Takes every item of the source over, in lots, each whole or not at all. What is there already stays as it is. */
export async function runImport(strapi: Core.Strapi, around: Surroundings, run: ImportRun): Promise<void> {
  const walk = new Walk(strapi, around, run);
  let lot: ReadItem[] = [];
  for await (const item of run.items) {
    lot.push(item);
    if (lot.length < LOT) continue;
    if (run.stopped()) return;
    await walk.take(lot);
    lot = [];
  }
  if (lot.length > 0 && !run.stopped()) await walk.take(lot);
}

type Step = { line: ReportLine } | { write: ItemToWrite; title: string; known: ImportItemRow | null };

class Walk {
  private done = 0;
  /** Slugs that this dry run would have taken. */
  private readonly taken = new Set<string>();
  /** Folded title and day → the first item that had them. */
  private readonly titles = new Map<string, string>();
  private readonly keys = new Set<string>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly around: Surroundings,
    private readonly run: ImportRun,
  ) {}

  async take(lot: readonly ReadItem[]): Promise<void> {
    const { strapi, run } = this;
    const known = await knownItems(
      strapi,
      lot.map(({ key }) => key),
    );
    const steps: Step[] = [];
    for (const item of lot) steps.push(await this.step(item, known.get(storedKey(item.key)) ?? null));
    const lines = run.dryRun
      ? await this.look(steps)
      : await againOnCollision(() => strapi.db.transaction(() => this.write(steps)));
    for (const line of lines) run.report.add(line);
    this.done += lot.length;
    run.progress(this.done);
  }

  private async step(item: ReadItem, known: ImportItemRow | null): Promise<Step> {
    const { strapi, around, run } = this;
    const line = (rest: Partial<ReportLine> & Pick<ReportLine, 'outcome'>): Step => ({
      line: { key: item.key, title: 'title' in item ? item.title : '', slug: '', warnings: [], ...rest },
    });
    if (this.keys.has(item.key)) {
      return line({
        outcome: 'skipped',
        warnings: [warning('same_key', `Nguồn có hai mục cùng mã «${item.key}».`, 'Chỉ nhập mục đầu')],
      });
    }
    this.keys.add(item.key);
    if ('unread' in item) {
      return line({ outcome: 'unread', warnings: [warning('unread', item.unread, 'Không nhập')] });
    }
    const same = this.sameTitle(item);
    const opened = await openPictures(item, run.pictures);
    const fingerprint = fingerprintOf(item, opened, around);
    if (known?.fingerprint === fingerprint) {
      return line({ outcome: 'unchanged', warnings: known.warnings ?? [] });
    }
    if (known !== null) {
      const asked = await mayUpdate(strapi, known);
      const left = (why: string, done: string): Step =>
        line({ outcome: 'changed', warnings: [...(known.warnings ?? []), warning('source_changed', why, done)] });
      if (!asked.may) return left(`Mục này ở trang cũ đã đổi. ${asked.why}`, 'Giữ nguyên ở đây');
      if (!run.update)
        return left('Mục này ở trang cũ đã đổi từ lần nhập trước.', 'Chưa cập nhật; chạy lại với --update');
    }
    return this.planned(item, { opened, fingerprint, known, same }, line);
  }

  private async planned(
    item: FormerItem,
    at: { opened: OpenedPictures | null; fingerprint: string; known: ImportItemRow | null; same: ImportWarning[] },
    line: (rest: Partial<ReportLine> & Pick<ReportLine, 'outcome'>) => Step,
  ): Promise<Step> {
    const { strapi, around, run } = this;
    const { opened, fingerprint, known, same } = at;
    const plan = await planItem(strapi, item, { opened, pictures: run.pictures }, around, run.now);
    if (plan.article === null) {
      const { title, why } = plan;
      return line({ title, outcome: 'skipped', warnings: [warning('skipped', why, 'Không nhập')] });
    }
    const warnings = [...plan.warnings, ...same];
    return { write: { key: item.key, fingerprint, article: plan.article, warnings }, title: plan.title, known };
  }

  /** Of items that were imported before, too: a run that goes on says what one in a piece would have said. */
  private sameTitle({ key, title, publishedAt }: FormerItem): ImportWarning[] {
    const name = `${fold(title).replace(/\s+/g, ' ')} ${publishedAt?.toISOString().slice(0, 10) ?? ''}`;
    const first = this.titles.get(name);
    if (first === undefined) this.titles.set(name, key);
    return first === undefined || first === key
      ? []
      : [warning('same_title', `Cùng tiêu đề và ngày với mục «${first}».`, 'Vẫn nhập; xem có trùng không')];
  }

  private async look(steps: readonly Step[]): Promise<ReportLine[]> {
    const lines: ReportLine[] = [];
    for (const step of steps) {
      if ('line' in step) lines.push(step.line);
      else if (step.known !== null) lines.push(toLine(step, 'updated', { slug: '', warnings: step.write.warnings }));
      else lines.push(toLine(step, outcomeOf(step), await writeNothing(this.strapi, step.write, this.taken)));
    }
    return lines;
  }

  /** Nothing in memory changes here: a lot that collides with the newsroom's own work is written again. */
  private async write(steps: readonly Step[]): Promise<ReportLine[]> {
    const { strapi, run } = this;
    const lines: ReportLine[] = [];
    const published: string[] = [];
    for (const step of steps) {
      if ('line' in step) {
        lines.push(step.line);
        continue;
      }
      const { write, known } = step;
      if (known !== null) {
        const updated = await updateItem(strapi, write, known, run.now);
        lines.push(toLine(step, updated ? 'updated' : 'changed', { slug: '', warnings: write.warnings }));
        if (updated) published.push(known.articleId);
        continue;
      }
      const { documentId, ...written } = await writeItem(strapi, write, run.now);
      if (write.article.publishes) published.push(documentId);
      lines.push(toLine(step, outcomeOf(step), written));
    }
    const [unfit] = await unfitAmong(strapi, 'article', published);
    if (unfit) throw new Error(`imported article ${unfit.id} does not fit the public contract: ${unfit.message}`);
    return lines;
  }
}

type Write = Extract<Step, { write: ItemToWrite }>;

const outcomeOf = ({ write }: Write) => (write.article.publishes ? ('published' as const) : ('draft' as const));

function toLine(
  { write, title }: Write,
  outcome: ReportLine['outcome'],
  { slug, warnings }: Pick<ReportLine, 'slug' | 'warnings'>,
): ReportLine {
  return { key: write.key, title, outcome, slug, warnings };
}

import type { Core } from '@strapi/strapi';
import type { ReadItem } from '@toasoan/former-site';
import { againOnCollision } from '../editorial/collision';
import { ARTICLE } from '../editorial/article-row';
import { unfitAmong } from '../projection/read-publication';
import type { SlugNumbers } from './choose-slug';
import { knownItems, storedKey, unseenItems } from './import-item';
import { decideItem, type Decided, type ItemsSeen } from './decide-item';
import type { ImportReport, ReportLine } from './import-report';
import { storable, warning } from './import-warning';
import type { Pictures } from './open-pictures';
import type { Unwritten } from './picture-shelf';
import type { OpenedSource } from './open-source';
import type { Surroundings } from './surroundings';
import { updateItem } from './update-item';
import { writeItem, writeNothing } from './write-item';

/** So many items are one transaction: a killed run loses no more, and the newsroom's own writes wait no longer. */
const LOT = 50;

export interface ImportRun {
  source: Pick<OpenedSource, 'items' | 'keyPrefix' | 'isWhole'>;
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
  for await (const item of run.source.items()) {
    lot.push(item);
    if (lot.length < LOT) continue;
    if (run.stopped()) return;
    await walk.take(lot);
    lot = [];
  }
  if (run.stopped()) return;
  if (lot.length > 0) await walk.take(lot);
  if (run.source.isWhole) await walk.nameMissing();
}

type Write = Extract<Decided, { write: object }>;

class Walk {
  private done = 0;
  /** Slugs that this dry run would have taken. */
  private readonly taken = new Set<string>();
  private readonly seen: ItemsSeen = { keys: new Set(), titles: new Map() };
  private numbers: SlugNumbers = new Map();
  /** Of this lot, what the database would not take. */
  private readonly unwritten: Unwritten[] = [];

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly around: Surroundings,
    private readonly run: ImportRun,
  ) {}

  async take(lot: readonly ReadItem[]): Promise<void> {
    const { strapi, run, around, seen } = this;
    const known = await knownItems(strapi, lot);
    const steps: Decided[] = [];
    for (const item of lot) {
      steps.push(await decideItem(strapi, item, known.get(storedKey(item.key)) ?? null, { around, run, seen }));
    }
    const lines = run.dryRun ? await this.look(steps) : await this.writeOrLeave(steps);
    await run.pictures?.lotDone(this.unwritten.splice(0));
    for (const line of lines) run.report.add(line);
    this.done += lot.length;
    run.progress(this.done);
  }

  /** What was taken over once and is not in the source any more: nothing is done about it but to tell. */
  async nameMissing(): Promise<void> {
    const { strapi, run, seen } = this;
    const keys = new Set([...seen.keys].map(storedKey));
    for await (const { sourceKey, articleId } of unseenItems(strapi, run.source.keyPrefix, keys)) {
      const article = (await strapi.db
        .query(ARTICLE)
        .findOne({ where: { documentId: articleId }, select: ['title', 'slug'] })) as Record<string, string> | null;
      if (article === null) continue;
      const why = 'Nguồn lần này không có mục đã nhập trước đây.';
      const warnings = [warning('no_longer_there', why, 'Giữ nguyên ở đây; xem có cần gỡ bài không')];
      const { title = '', slug = '' } = article;
      run.report.add({ key: sourceKey, title, slug, outcome: 'gone', warnings });
    }
  }

  private async look(steps: readonly Decided[]): Promise<ReportLine[]> {
    const lines: ReportLine[] = [];
    for (const step of steps) {
      if ('line' in step) lines.push(step.line);
      else if (step.known !== null) lines.push(toLine(step, 'updated', { slug: '', warnings: step.write.warnings }));
      else {
        const { strapi, numbers, taken } = this;
        lines.push(toLine(step, outcomeOf(step), await writeNothing(strapi, step.write, numbers, taken)));
      }
    }
    return lines;
  }

  /**
   * One item that can't be written keeps no other one back: then each is written by itself and that one is named. Where none
   * can be, it is not the items' fault.
   */
  private async writeOrLeave(steps: readonly Decided[]): Promise<ReportLine[]> {
    try {
      return await this.writeLot(steps);
    } catch (whole) {
      const writes = steps.filter((step) => 'write' in step).length;
      let failed = 0;
      const lines: ReportLine[] = [];
      for (const step of steps) {
        try {
          lines.push(...(await this.writeLot([step])));
        } catch (error) {
          failed += 1;
          if ('line' in step || (failed === writes && writes > 1)) throw whole;
          this.unwritten.push(step.write.article.data);
          const said = storable((error as Error).message).slice(0, 300);
          lines.push(toLine(step, 'unread', { slug: '', warnings: [warning('unread', said, 'Không nhập mục này')] }));
        }
      }
      return lines;
    }
  }

  /** Nothing in memory changes before the lot stands: one that collides with the newsroom's own work is written again. */
  private async writeLot(steps: readonly Decided[]): Promise<ReportLine[]> {
    const { lines, numbers } = await againOnCollision(() => {
      const numbers = new Map(this.numbers);
      return this.strapi.db.transaction(async () => ({ lines: await this.write(steps, numbers), numbers }));
    });
    this.numbers = numbers;
    return lines;
  }

  private async write(steps: readonly Decided[], numbers: SlugNumbers): Promise<ReportLine[]> {
    const { strapi, run } = this;
    const lines: ReportLine[] = [];
    const published: string[] = [];
    for (const step of steps) {
      if ('line' in step) {
        lines.push(step.line);
        continue;
      }
      const { write, known, onlyPictures } = step;
      if (known !== null) {
        const updated = await updateItem(strapi, write, known, { now: run.now, onlyPictures });
        const why = 'Tin bài vừa được sửa hoặc xử lý ở tòa soạn này.';
        const left = [...(known.warnings ?? []), warning('source_changed', why, 'Giữ nguyên ở đây')];
        const warnings = updated ? write.warnings : left;
        lines.push(toLine(step, updated ? 'updated' : 'changed', { slug: '', warnings }));
        if (updated) published.push(known.articleId);
        continue;
      }
      const { documentId, ...written } = await writeItem(strapi, write, numbers, run.now);
      if (write.article.publishes) published.push(documentId);
      lines.push(toLine(step, outcomeOf(step), written));
    }
    const [unfit] = await unfitAmong(strapi, 'article', published);
    if (unfit) throw new Error(`Tin bài không hợp với quy ước của trang tin: ${unfit.message}`);
    return lines;
  }
}

const outcomeOf = ({ write }: Write) => (write.article.publishes ? ('published' as const) : ('draft' as const));

function toLine(
  { write, title }: Write,
  outcome: ReportLine['outcome'],
  { slug, warnings }: Pick<ReportLine, 'slug' | 'warnings'>,
): ReportLine {
  return { key: write.key, title, outcome, slug, warnings };
}

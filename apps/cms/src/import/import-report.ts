import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { SourceRefused } from '@toasoan/former-site';
import type { ImportWarning } from './import-warning';

export const OUTCOMES = {
  published: 'Nhập và đăng',
  draft: 'Nhập thành bản nháp',
  unchanged: 'Đã nhập từ trước, không đổi',
  updated: 'Cập nhật theo trang cũ',
  changed: 'Trang cũ đã đổi, chưa cập nhật',
  skipped: 'Không nhập',
  unread: 'Không nhập được',
  gone: 'Không còn ở trang cũ',
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** What became of one item. */
export interface ReportLine {
  key: string;
  title: string;
  outcome: Outcome;
  /** Slug of the article; empty where there is none. */
  slug: string;
  warnings: readonly ImportWarning[];
}

export interface ImportSummary {
  dryRun: boolean;
  items: number;
  outcomes: Record<Outcome, number>;
  /** Warnings by their code. */
  warnings: Record<string, number>;
  seconds: number;
  /** Cut off by the person: what is missing comes with the next run. */
  stopped: boolean;
}

const HEADINGS = ['Mã nguồn', 'Tiêu đề', 'Kết quả', 'Địa chỉ mới', 'Mã cảnh báo', 'Cảnh báo', 'Đã làm gì'];

/**
 * The report as two files, written line by line while the import runs: CSV with one row per warning, for a spreadsheet, and
 * JSON with one item a line. They get their names when they are complete; one that was cut off ends with `.dang-ghi`.
 */
export class ImportReport {
  readonly outcomes = Object.fromEntries(Object.keys(OUTCOMES).map((name) => [name, 0])) as Record<Outcome, number>;
  readonly warnings: Record<string, number> = {};
  private items = 0;
  private failed: Error | null = null;

  private constructor(
    private readonly base: string,
    private readonly csv: WriteStream,
    private readonly json: WriteStream,
  ) {
    for (const stream of [csv, json]) stream.on('error', (error) => (this.failed ??= error));
  }

  /** @throws SourceRefused where nothing can be written there: before the first item, not in the middle of a lot. */
  static async open(base: string): Promise<ImportReport> {
    const [csv, json] = await Promise.all([opened(`${base}.csv.dang-ghi`), opened(`${base}.json.dang-ghi`)]);
    // Spreadsheets take a file for UTF-8 by this mark.
    csv.write(`\ufeff${row(HEADINGS)}`);
    json.write('{"items":[');
    return new ImportReport(base, csv, json);
  }

  /** @throws SourceRefused where the disk takes no more; what was written before stays. */
  add(line: ReportLine): void {
    if (this.failed !== null) throw unwritable(this.base, this.failed);
    const { key, title, outcome, slug, warnings } = line;
    this.outcomes[outcome] += 1;
    const said = [key, title, OUTCOMES[outcome], slug === '' ? '' : `/tin/${slug}/`];
    const rows = warnings.map(({ code, message, done }) => row([...said, code, message, done]));
    this.csv.write(rows.length > 0 ? rows.join('') : row([...said, '', '', '']));
    this.json.write(`${this.items === 0 ? '' : ','}\n${JSON.stringify(line)}`);
    for (const { code } of warnings) this.warnings[code] = (this.warnings[code] ?? 0) + 1;
    this.items += 1;
  }

  summary(seconds: number, dryRun: boolean, stopped: boolean): ImportSummary {
    const { items, outcomes, warnings } = this;
    return { dryRun, items, outcomes, warnings, seconds: Math.round(seconds * 10) / 10, stopped };
  }

  /** Ends both files as far as they have come, after a fault: readable, and under the names of unfinished ones. */
  async abandon(): Promise<void> {
    if (this.failed !== null) return;
    this.json.write('\n]}\n');
    await this.end().catch(() => undefined);
  }

  /** Ends both files. Answers their paths. */
  async close(summary: ImportSummary): Promise<string[]> {
    this.json.write(`\n],"summary":${JSON.stringify(summary)}}\n`);
    await this.end();
    const paths = ['csv', 'json'].map((ending) => `${this.base}.${ending}`);
    for (const path of paths) await rename(`${path}.dang-ghi`, path);
    return paths;
  }

  private async end(): Promise<void> {
    for (const stream of [this.csv, this.json]) {
      stream.end();
      await finished(stream);
    }
  }
}

async function opened(path: string): Promise<WriteStream> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const stream = createWriteStream(path);
    await once(stream, 'open');
    return stream;
  } catch (error) {
    throw unwritable(path, error as Error);
  }
}

const unwritable = (path: string, { message }: Error): SourceRefused =>
  new SourceRefused(
    `Không ghi được báo cáo ${path} (${message}). Hãy chọn nơi khác bằng --report, hoặc dọn thêm chỗ trống.`,
  );

/** RFC 4180; a cell that a spreadsheet would compute is made text. */
function row(cells: readonly string[]): string {
  const line = cells.map((cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`);
  return `${line.join(',')}\r\n`;
}

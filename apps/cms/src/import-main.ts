import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Mapping, readMapping, SourceRefused } from '@toasoan/former-site';
import { dataFolder } from './environment/data-folder';
import { carryOutImport } from './import/carry-out-import';
import { wholeText } from './import/decode-file';
import { type ImportOptions, readOptions, USAGE } from './import/import-options';
import { openSource, type OpenedSource } from './import/open-source';
import { progressLine } from './import/progress-line';
import { startNewsroom } from './import/start-newsroom';
import { summaryWords } from './import/summary-words';

/**
 * `npm run import -- <source> --mapping <file> …`: ends with 0 when it is done, 1 where it refuses and has written nothing,
 * 2 where something broke, 3 where the person stopped it.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const read = readOptions(args, besideSource);
  if (!read.ok) {
    refuse([...read.problems, '', USAGE]);
    return;
  }
  const prepared = await prepare(read.options);
  if (prepared === null) return;
  await carryOut(read.options, prepared);
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
const besideSource = (source: string): string => (isFolder(source) ? source : dirname(source));

interface Prepared {
  mapping: Mapping;
  source: OpenedSource;
}

/** Everything that can be refused without the newsroom. */
async function prepare(options: ImportOptions): Promise<Prepared | null> {
  const { mapping: file, source: path, pictures } = options;
  try {
    if (!existsSync(file)) throw new SourceRefused(`Không có tệp ánh xạ ${file}.`);
    const mapping = readMapping(await wholeText(file, 'utf-8'));
    if (!mapping.ok) {
      refuse([`Tệp ánh xạ ${file} chưa đúng:`, ...mapping.problems.map((problem) => `  ${problem}`)]);
      return null;
    }
    if (pictures !== null && !isFolder(pictures)) throw new SourceRefused(`Không có thư mục ảnh ${pictures}.`);
    const database = process.env['DATABASE_FILENAME'] ?? dataFolder('cms', 'data.db');
    if (process.env['DATABASE_CLIENT'] !== 'postgres' && !existsSync(database)) {
      throw new SourceRefused(`Chưa có tòa soạn ở ${database}. Hãy chạy «npm start» một lần trước.`);
    }
    process.stderr.write(`Đang đọc ${path} …\n`);
    const source = await openSource(path, mapping.mapping);
    for (const remark of source.remarks) process.stderr.write(`Lưu ý: ${remark}\n`);
    return { mapping: mapping.mapping, source };
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    refuse([error.message]);
    return null;
  }
}

async function carryOut(options: ImportOptions, { mapping, source }: Prepared): Promise<void> {
  let stopping = false;
  const stamp = new Date().toISOString().replace(/[:.]/g, '-').slice(0, 19);
  const report = options.report?.replace(/\.(?:csv|json)$/i, '') ?? dataFolder('imports', `nhap-${stamp}`);
  const newsroom = await startNewsroom(process.cwd(), join(process.cwd(), 'dist'));
  const stop = (): void => {
    stopping = true;
    process.stderr.write('\nĐang dừng sau lô hiện tại …\n');
  };
  // After the start: Strapi's own end takes listeners away.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    const imported = await carryOutImport(newsroom, {
      options: { ...options, report },
      mapping,
      source,
      now: new Date(),
      progress: progressLine(source.count),
      stopped: () => stopping,
    });
    if (!imported.ok) {
      refuse(imported.problems);
      return;
    }
    process.stdout.write(`${summaryWords(imported.summary, imported.files, imported.asked)}\n`);
    if (imported.summary.stopped) process.exitCode = 3;
  } finally {
    await newsroom.destroy();
  }
}

function refuse(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  const words = error instanceof SourceRefused ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${words ?? ''}\n`);
  process.exitCode = 2;
});

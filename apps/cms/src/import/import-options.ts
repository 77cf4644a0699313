import { parseArgs } from 'node:util';

/** What the person asked for; paths as they were given. */
export interface ImportOptions {
  source: string;
  mapping: string;
  /** Folder of the pictures; null with `--no-pictures`. */
  pictures: string | null;
  dryRun: boolean;
  update: boolean;
  /** Path of the report without its ending; null for the data folder. */
  report: string | null;
}

export type ReadOptions = { ok: true; options: ImportOptions } | { ok: false; problems: string[] };

export const USAGE = `Cách dùng:
  npm run import -- <tệp hoặc thư mục nguồn> --mapping <tệp ánh xạ>
    [--pictures <thư mục ảnh> | --no-pictures] [--dry-run] [--update] [--report <tệp báo cáo>]
Hướng dẫn: docs/nhap-trang-cu.md`;

/** Reads the command line. Everything that is wrong with it at once. `beside`: where pictures lie unless told otherwise. */
export function readOptions(args: readonly string[], beside: (source: string) => string): ReadOptions {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: {
      mapping: { type: 'string' },
      pictures: { type: 'string' },
      'no-pictures': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      update: { type: 'boolean' },
      report: { type: 'string' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const known = ['mapping', 'pictures', 'no-pictures', 'dry-run', 'update', 'report'];
  const problems = tokens.flatMap((token) =>
    token.kind === 'option' && !known.includes(token.name) ? [`Không có lựa chọn ${token.rawName}.`] : [],
  );
  const text = (name: 'mapping' | 'pictures' | 'report'): string | null => {
    const value = values[name];
    if (value === undefined) return null;
    if (typeof value === 'string' && value !== '') return value;
    problems.push(`--${name} cần một đường dẫn đi kèm.`);
    return null;
  };
  const [source, ...more] = positionals;
  const [mapping, pictures, report] = [text('mapping'), text('pictures'), text('report')];
  if (source === undefined) problems.push('Thiếu tệp hoặc thư mục nguồn.');
  if (more.length > 0) problems.push(`Chỉ nhập một nguồn mỗi lần; thừa: ${more.join(', ')}.`);
  if (mapping === null) problems.push('Thiếu --mapping <tệp ánh xạ>.');
  if (pictures !== null && values['no-pictures'] === true) problems.push('--pictures và --no-pictures loại trừ nhau.');
  if (problems.length > 0 || source === undefined || mapping === null) return { ok: false, problems };
  const folder = values['no-pictures'] === true ? null : (pictures ?? beside(source));
  const flags = { dryRun: values['dry-run'] === true, update: values.update === true };
  return { ok: true, options: { source, mapping, pictures: folder, report, ...flags } };
}

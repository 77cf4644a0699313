import { SourceRefused } from '../former-item.js';

/** What a table of the news module holds, by what stands behind the prefix. */
export type TableRole = 'rows' | 'body' | 'categories' | 'sources' | 'copy';

/** Which tables a dump keeps the news in; of NukeViet 3 and 4.0, too, which kept bodies in lots of 2,000. */
export function tableRoles(prefix: string): (table: string) => TableRole | null {
  return (table) => {
    if (!table.startsWith(`${prefix}_`)) return null;
    const name = table.slice(prefix.length + 1);
    if (name === 'rows') return 'rows';
    if (name === 'detail' || /^bodyhtml_\d+$/.test(name)) return 'body';
    if (name === 'cat') return 'categories';
    if (name === 'sources') return 'sources';
    return /^\d+$/.test(name) ? 'copy' : null;
  };
}

/** Language and module as they stand in the former site's addresses: `nv4_vi_news` → vi, news. */
export function placeOf(prefix: string): { language: string; module: string } {
  const match = /^[a-z0-9]+_([a-z]{2})_([a-z0-9_]+)$/i.exec(prefix);
  const [, language, module] = match ?? [];
  if (language === undefined || module === undefined) {
    throw new SourceRefused(
      `Tiền tố bảng «${prefix}» không đúng dạng <tiền tố>_<ngôn ngữ>_<module>, chẳng hạn «nv4_vi_news».`,
    );
  }
  return { language, module };
}

import type { Core } from '@strapi/strapi';
import type { AddressImportReport } from '@toasoan/contracts';
import { isCollision } from '../editorial/collision';
import { freeNumberFor, REDIRECT, type RedirectRow } from './former-number';
import { resolveTargets } from './list-targets';
import { readList } from './read-list';

/**
 * Reads a list of old addresses in: each fit line becomes a redirect, with its event, in a transaction of its own; the
 * others are named with what to do. The same list again changes nothing. `check`: writes nothing.
 */
export async function importAddresses(
  strapi: Core.Strapi,
  { csv, check }: { csv: string; check: boolean },
): Promise<AddressImportReport> {
  const { lines, refused } = readList(csv);
  const report: AddressImportReport = { kept: 0, known: 0, refused };
  const targetOf = await resolveTargets(
    strapi,
    lines.map(({ target }) => target),
  );
  for (const { line, from, target } of lines) {
    const refuse = (message: string) => refused.push({ line, address: from, message });
    const resolved = targetOf(target);
    if (resolved.to === null) refuse(resolved.message);
    else {
      const { to } = resolved;
      const kept = (await strapi.db.query(REDIRECT).findOne({ where: { from } })) as RedirectRow | null;
      if (kept && leadsTo(kept) !== to) refuse(leadsElsewhere(leadsTo(kept)));
      else if (kept && !(await lacksNumber(strapi, kept))) report.known += 1;
      else if (check) report.kept += 1;
      else {
        const message = await keep(strapi, { from, to }, kept);
        if (message === null) report.kept += 1;
        else refuse(message);
      }
    }
  }
  refused.sort((a, b) => a.line - b.line);
  return report;
}

/** A target that was left standing under "is gone" leads nowhere. */
const leadsTo = ({ to, statusCode }: RedirectRow): string | null => (statusCode === 's410' ? null : to);

/** From before redirects had numbers, or its number has become free since: then the list mends it. */
const lacksNumber = async (strapi: Core.Strapi, row: RedirectRow): Promise<boolean> =>
  row.formerNumber === null && (await freeNumberFor(strapi, row, row.documentId)) !== null;

/** Null when it is kept; else why not. */
async function keep(
  strapi: Core.Strapi,
  { from, to }: { from: string; to: string },
  kept: RedirectRow | null,
): Promise<string | null> {
  try {
    // `keepFormerNumber` writes the number, of an old one too.
    if (kept) await strapi.documents(REDIRECT).update({ documentId: kept.documentId, data: { to } as never });
    else await strapi.documents(REDIRECT).create({ data: { from, to, statusCode: 's301' } as never });
    return null;
  } catch (error) {
    if (isCollision(error)) return 'Có người vừa thêm địa chỉ này. Hãy nhập lại danh sách.';
    // A rule of the newsroom's, in its own words.
    if (error instanceof Error && error.name === 'ValidationError') return error.message;
    throw error;
  }
}

function leadsElsewhere(to: string | null): string {
  const now = to === null ? 'đang báo là không còn' : `đang dẫn tới «${to}»`;
  return `Địa chỉ cũ này ${now}. Muốn đổi, hãy sửa mục Chuyển hướng của địa chỉ đó.`;
}

import type { Core } from '@strapi/strapi';
import { type ChainReport, chainVerifier } from '@toasoan/newsroom';
import { sha256 } from '../editorial/approval-log';
import { linkAndStep, logRecord } from './log-record';
import { countRows, logRows } from './log-rows';

/** Computes the chain anew from the stored rows, a few hundred at a time. */
export async function verifyLog(strapi: Core.Strapi): Promise<ChainReport> {
  const verifier = chainVerifier(sha256);
  for await (const row of logRows(strapi)) {
    const record = logRecord(row);
    verifier.add(linkAndStep(record));
    // The relation stands outside the hash; it may be gone with the account, but not name another one.
    if (row.actor !== null && record.actorId !== `admin:${String(row.actor.id)}`) {
      verifier.fault({ sequence: row.sequence, articleId: row.articleId, fault: 'changed' });
    }
  }
  const report = verifier.report();
  const counted = await countRows(strapi, report.last?.sequence ?? 0);
  if (counted !== report.rows) verifier.fault({ sequence: report.last?.sequence ?? 0, articleId: '', fault: 'stray' });
  return report;
}

import { parseArgs } from 'node:util';
import { type ChainReport, chainVerifier } from '@toasoan/newsroom';
import { FAULT_WORDS } from './approval-log/fault-words';
import { databaseRows, readExport } from './approval-log/log-files';
import { linkAndStep, logRecord } from './approval-log/log-record';
import { sha256 } from './editorial/approval-log';
import { dataFolder } from './environment/data-folder';

const HASH = /^[0-9a-f]{64}$/;

/**
 * `npm run verify-log [-- --file EXPORT] [--since-hash HASH]`: computes the chain anew, from the database (read only,
 * while the CMS runs or not) or from an exported file. Ends with 0 where all holds, 1 where something does not, 2 where
 * it could not be found out.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { file: { type: 'string' }, 'since-hash': { type: 'string' } } });
  const anchor = values['since-hash']?.trim().toLowerCase();
  if (anchor !== undefined && !HASH.test(anchor)) {
    throw new Error('--since-hash cần một mã băm: 64 chữ số và chữ cái từ a đến f.');
  }
  const report = values.file === undefined ? await verifyDatabase(anchor) : await verifyFile(values.file, anchor);
  const lost = anchor !== undefined && report.anchoredAt === null;
  for (const { sequence, articleId, fault } of report.faults) {
    process.stderr.write(`Dòng ${String(sequence)} (tin bài ${articleId}): ${FAULT_WORDS[fault]}.\n`);
  }
  if (lost) process.stderr.write(`Không có dòng nào mang mã ${anchor}: nhật ký đã bị cắt bớt hoặc viết lại.\n`);
  if (report.anchoredAt !== null) {
    process.stdout.write(`Mã đã giữ đứng ở dòng ${String(report.anchoredAt)}: chưa mất dòng nào đến đó.\n`);
  }
  process.stdout.write(`${summary(report)}\n`);
  process.exitCode = report.faultCount > 0 || lost ? 1 : 0;
}

function summary({ rows, first, last, faultCount }: ChainReport): string {
  const verdict = faultCount === 0 ? 'nguyên vẹn' : `${String(faultCount)} chỗ sai`;
  const part = first !== null && first !== 1 ? ` (từ dòng ${String(first)})` : '';
  return `Nhật ký duyệt: ${String(rows)} dòng${part}, ${verdict}. Mã băm cuối: ${last?.hash ?? 'chưa có'}`;
}

async function verifyDatabase(anchor: string | undefined): Promise<ChainReport> {
  const verifier = chainVerifier(sha256, { anchor });
  const filename = process.env['DATABASE_FILENAME'] ?? dataFolder('cms', 'data.db');
  for await (const row of databaseRows(process.env, filename)) {
    const record = logRecord(row);
    verifier.add(linkAndStep(record));
    if (row.actorRow !== null && record.actorId !== `admin:${String(row.actorRow)}`) {
      verifier.fault({ sequence: row.sequence, articleId: row.articleId, fault: 'changed' });
    }
  }
  return verifier.report();
}

async function verifyFile(file: string, anchor: string | undefined): Promise<ChainReport> {
  const verifier = chainVerifier(sha256, { anchor, part: true });
  for (const record of (await readExport(file)).rows) verifier.add(linkAndStep(record));
  return verifier.report();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});

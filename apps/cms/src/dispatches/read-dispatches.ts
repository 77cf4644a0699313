import type { Core } from '@strapi/strapi';
import type { DispatchDetail, DispatchLine, DispatchList } from '@toasoan/contracts';
import { customPeriod, dayOf, documentNumber, existsOn, numberIn, type UnitTree } from '@toasoan/newsroom';
import { loadAllUnits } from '../editorial/load-units';
import { issuedTableOfPeriod } from '../summary-tables/issued-tables';
import { unitNames } from '../received/list-received';
import { peopleOfUnits } from '../received/people-of-units';
import { issuerOf, type TemplateRow } from './compose-dispatch';
import { CONFIRMATION, type ConfirmationRow, DOCUMENT, type DispatchRow, TEMPLATE } from './dispatch-row';
import { filesOf, paperOf } from './load-dispatch';
import { missingOf } from './missing-of';
import { annexBeside, tableBehind } from './table-behind';
import { firstFree, gapsOf, readRegister } from './take-number';

const SHOWN = 100;
const DEFAULT_SERIES = 'LĐLĐ';

const dispatchRows = { publishedAt: { $null: true }, dispatchKind: { $notNull: true } };

/** The newest hundred, the templates to write from, and how the register of this year stands. */
export async function listDispatches(strapi: Core.Strapi, now: Date): Promise<DispatchList> {
  const [rows, templates, units] = await Promise.all([
    strapi.db.query(DOCUMENT).findMany({
      where: dispatchRows,
      populate: { addressees: { select: ['id'] } },
      orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
      limit: SHOWN,
    }),
    strapi.db.query(TEMPLATE).findMany({ orderBy: { id: 'asc' } }),
    loadAllUnits(strapi),
  ]);
  const found = rows as DispatchRow[];
  const ids = found.map(({ documentId }) => documentId);
  const [confirmations, published] = await Promise.all([
    strapi.db.query(CONFIRMATION).findMany({ where: { dispatchId: { $in: ids } } }),
    strapi.db.query(DOCUMENT).findMany({
      where: { documentId: { $in: ids }, publishedAt: { $notNull: true } },
      select: ['documentId'],
    }),
  ]);
  const known = templates as TemplateRow[];
  const on = new Set((published as { documentId: string }[]).map(({ documentId }) => documentId));
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const series = known[0]?.series ?? DEFAULT_SERIES;
  const issuerId = issuerOf(units, today)?.id ?? '';
  const register = await readRegister(strapi, { issuerId, documentType: 'cong_van', series, year });
  return {
    dispatches: found.map((row) =>
      lineOf(
        row,
        (confirmations as ConfirmationRow[]).filter(({ dispatchId }) => dispatchId === row.documentId),
        on.has(row.documentId),
      ),
    ),
    templates: known.map(({ documentId, name, kind }) => ({ id: documentId, name, kind })),
    register: {
      year,
      next: documentNumber(firstFree(register.last, register.taken), series),
      gaps: gapsOf(register).map((value) => documentNumber(value, series)),
    },
  };
}

function lineOf(row: DispatchRow, confirmations: readonly ConfirmationRow[], isPublic: boolean): DispatchLine {
  return {
    documentId: row.documentId,
    kind: row.dispatchKind,
    number: row.number === '' ? null : row.number,
    subject: row.subject,
    issuedOn: row.issuedOn,
    issued: row.issuedAt !== null,
    public: isPublic,
    deadline: row.deadline,
    addressed: row.issuedAt === null ? row.addressees.length : confirmations.length,
    confirmed: confirmations.filter(({ confirmedAt }) => confirmedAt !== null).length,
  };
}

/** All that the Board sees of one: what can be changed, how it will be printed, who has read it. */
export async function readDispatch(strapi: Core.Strapi, row: DispatchRow, now: Date): Promise<DispatchDetail> {
  const where = { dispatchId: row.documentId };
  const [rows, published, units, table] = await Promise.all([
    strapi.db.query(CONFIRMATION).findMany({ where, orderBy: { id: 'asc' } }),
    strapi.db.query(DOCUMENT).count({ where: { documentId: row.documentId, publishedAt: { $notNull: true } } }),
    loadAllUnits(strapi),
    tableBehind(strapi, row),
  ]);
  const confirmations = rows as ConfirmationRow[];
  const addressed = row.addressees.map(({ documentId }) => documentId);
  const people = await peopleOfUnits(strapi, addressed, now);
  const paper = await paperOf(strapi, row, await numberOf(strapi, row));
  return {
    line: lineOf(row, confirmations, published > 0),
    revision: row.revision ?? 0,
    draft: draftOf(row),
    paper,
    annex: annexBeside(paper, table),
    period: { from: row.periodFrom, to: row.periodTo, name: customPeriod(row.periodFrom, row.periodTo).name },
    table: table && {
      documentId: table.documentId,
      number: table.number,
      version: table.version,
      title: table.title,
    },
    units: [...units.values()]
      .filter((unit) => existsOn(unit, row.issuedOn) || addressed.includes(unit.id))
      .map(({ id, name, kind }) => ({ id, name, kind })),
    files: filesOf(row),
    readings: await readingsOf(strapi, confirmations, people, endedUnits(units, now)),
    missing: row.issuedAt === null ? missingOf(row, table !== null) : [],
    problems: row.issuedAt === null ? await problemsOf(strapi, row, table, people) : [],
  };
}

/** What it bears, what was chosen for it, or what it would get now. */
async function numberOf(strapi: Core.Strapi, row: DispatchRow): Promise<string> {
  const own = row.ownNumber === null ? null : numberIn(row.ownNumber, row.series);
  if (row.issuedAt !== null && row.number) return row.number;
  if (own !== null) return documentNumber(own, row.series);
  if (row.number) return row.number;
  const { last, taken } = await readRegister(strapi, {
    issuerId: row.issuer?.documentId ?? '',
    documentType: row.type,
    series: row.series,
    year: Number(row.issuedOn.slice(0, 4)),
  });
  return documentNumber(firstFree(last, taken), row.series);
}

const draftOf = (row: DispatchRow): DispatchDetail['draft'] => ({
  subject: row.subject,
  issuedOn: row.issuedOn,
  place: row.place ?? '',
  addresseeLines: row.addresseeLines ?? [],
  addresseeIds: row.addressees.map(({ documentId }) => documentId),
  bodyHtml: row.body ?? '',
  recipients: row.recipientLines ?? [],
  signerTitles: row.signerTitles ?? [],
  signer: row.signer ?? '',
  deadline: row.deadline,
  ownNumber: row.ownNumber,
  publish: row.publishOnIssue === true,
});

const iso = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString());

const endedUnits = (units: UnitTree, now: Date): Set<string> =>
  new Set([...units.values()].flatMap((unit) => (existsOn(unit, dayOf(now)) ? [] : [unit.id])));

/** Who has not confirmed comes first. */
async function readingsOf(
  strapi: Core.Strapi,
  rows: readonly ConfirmationRow[],
  people: ReadonlyMap<string, readonly string[]>,
  ended: ReadonlySet<string>,
): Promise<DispatchDetail['readings']> {
  const names = await unitNames(strapi, rows);
  const readings = rows.map(({ unitId, personName, confirmedAt, remindedAt }) => ({
    unit: { id: unitId, name: names.get(unitId) ?? '' },
    person: confirmedAt === null ? null : personName,
    at: iso(confirmedAt),
    remindedAt: iso(remindedAt),
    reachable: people.has(unitId),
    ended: ended.has(unitId),
  }));
  return [...readings.filter(({ at }) => at === null), ...readings.filter(({ at }) => at !== null)];
}

async function problemsOf(
  strapi: Core.Strapi,
  row: DispatchRow,
  table: Awaited<ReturnType<typeof tableBehind>>,
  people: ReadonlyMap<string, readonly string[]>,
): Promise<string[]> {
  const newest = await issuedTableOfPeriod(strapi, { from: row.periodFrom, to: row.periodTo });
  const outdated = table !== null && newest !== null && newest.documentId !== table.documentId;
  const unreached = row.addressees.filter(({ documentId }) => !people.has(documentId)).map(({ name }) => name);
  return [
    ...(outdated ? [`Bảng ${newest.number} đã có bản ${String(newest.version)} mới hơn. Hãy soạn lại từ bản đó.`] : []),
    ...(unreached.length > 0
      ? [`Chưa có ai trong tòa soạn để nhận thay: ${unreached.join('; ')}. Hãy gửi bản giấy cho các đơn vị này.`]
      : []),
  ];
}

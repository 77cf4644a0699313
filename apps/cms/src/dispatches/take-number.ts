import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { documentNumber, numberIn } from '@toasoan/newsroom';
import { type RoomOutcome, refused } from '../editorial/person-routes';
import { COUNTER, DOCUMENT, NUMBER } from './dispatch-row';

/** Which of the registers a number is of: numbers begin anew each year, per issuer, type and series ("LĐLĐ"). */
export interface Register {
  issuerId: string;
  documentType: string;
  series: string;
  year: number;
}

export interface NumberWanted extends Register {
  /** Given by hand; null takes the next. */
  own: string | null;
  /** The document that bears it, and what it is called where the number is found taken. */
  holder: string;
  holderName: string;
}

interface NumberRow {
  id: number;
  counterKey: string;
  value: number;
  number: string;
  holder: string | null;
  holderName: string | null;
}

/** A number by hand further ahead than this is a slip of the finger that nobody could take back. */
const MOST_AHEAD = 1000;
/** As many as a person can look through. */
const MOST_GAPS = 50;

export const registerKey = ({ issuerId, documentType, series, year }: Register): string =>
  [issuerId, documentType, series, String(year)].join(':');

/**
 * Takes a number, inside the transaction of whoever bears it: two that take at once come one after the other, because the
 * counter's row is written first (ADR 0074). Whoever bears a number already keeps it, so an issue that was cut off goes on.
 * @throws Error outside a transaction: the number could be given twice
 */
export async function takeNumber(
  strapi: Core.Strapi,
  wanted: NumberWanted,
  now: Date,
): Promise<RoomOutcome<{ number: string; value: number }>> {
  if (!strapi.db.inTransaction()) throw new Error('takeNumber needs the transaction of the document');
  const { series, own, holder, holderName } = wanted;
  const counterKey = registerKey(wanted);
  await lockCounter(strapi, wanted, counterKey, now);
  const { last, taken } = await readRegister(strapi, wanted);
  const value = own === null ? (held(taken, holder) ?? firstFree(last, taken)) : numberIn(own, series);
  if (value === null) {
    return refused(400, 'bad_number', `Số «${own ?? ''}» không đúng dạng. Hãy ghi như ${documentNumber(15, series)}.`);
  }
  if (own !== null && value > last + MOST_AHEAD) {
    const next = documentNumber(firstFree(last, taken), series);
    return refused(
      409,
      'number_far_ahead',
      `Số ${own} cách số tiếp theo (${next}) quá xa, có lẽ ghi nhầm: các số ở giữa sẽ bỏ trống cả năm. Hãy kiểm tra lại.`,
    );
  }
  const bearer = taken.get(value);
  if (bearer && bearer.holder !== holder) {
    return refused(
      409,
      'number_taken',
      `Số ${documentNumber(value, series)} năm ${String(wanted.year)} đã cấp cho văn bản «${bearer.name}». Hãy chọn số khác.`,
    );
  }
  const number = documentNumber(value, series);
  if (!bearer?.registered) {
    await giveBack(strapi, holder);
    await strapi.db.query(NUMBER).create({ data: { counterKey, value, number, holder, holderName, takenAt: now } });
  }
  await strapi.db
    .query(COUNTER)
    .updateMany({ where: { key: counterKey, last: { $lt: value } }, data: { last: value } });
  return { ok: true, value: { number, value } };
}

/** A document that will not go out gives its number back; were others given after it, the number shows as a gap. */
export async function giveBack(strapi: Core.Strapi, holder: string): Promise<void> {
  const rows = (await strapi.db.query(NUMBER).findMany({ where: { holder } })) as NumberRow[];
  for (const { id, counterKey, value } of rows) {
    await strapi.db.query(NUMBER).delete({ where: { id } });
    await strapi.db.query(COUNTER).updateMany({ where: { key: counterKey, last: value }, data: { last: value - 1 } });
  }
}

/** Written before anything is read: on PostgreSQL the next one waits here for our commit; SQLite has one writer anyway. */
async function lockCounter(strapi: Core.Strapi, register: Register, key: string, now: Date): Promise<void> {
  const { tableName } = strapi.db.metadata.get(COUNTER);
  await strapi.db.transaction(async ({ trx }) => {
    const table = () => strapi.db.getConnection(tableName).transacting(trx);
    const { issuerId, documentType, series, year } = register;
    await table()
      .insert({
        document_id: randomBytes(12).toString('hex'),
        key,
        issuer_id: issuerId,
        document_type: documentType,
        series,
        year,
        last: 0,
        created_at: now,
        updated_at: now,
      })
      .onConflict('key')
      .ignore();
    await table().where({ key }).update({ updated_at: now });
  });
}

interface Bearer {
  holder: string | null;
  name: string;
  /** Has a row of its own; a document that was written by hand has none. */
  registered: boolean;
}

/** The highest number given, and who bears which: by the register, and documents that bear one without it. */
export async function readRegister(
  strapi: Core.Strapi,
  register: Register,
): Promise<{ last: number; taken: Map<number, Bearer> }> {
  const { issuerId, documentType, series, year } = register;
  const counterKey = registerKey(register);
  const counter = (await strapi.db.query(COUNTER).findOne({ where: { key: counterKey } })) as { last: number } | null;
  const given = (await strapi.db.query(NUMBER).findMany({ where: { counterKey } })) as NumberRow[];
  const documents = (await strapi.db.query(DOCUMENT).findMany({
    where: {
      issuer: { documentId: issuerId },
      type: documentType,
      issuedOn: { $gte: `${String(year)}-01-01`, $lte: `${String(year)}-12-31` },
    },
    select: ['documentId', 'number', 'subject'],
  })) as { documentId: string; number: string | null; subject: string | null }[];
  const taken = new Map<number, Bearer>();
  for (const { documentId, number, subject } of documents) {
    const value = numberIn(number ?? '', series);
    if (value !== null) taken.set(value, { holder: documentId, name: subject ?? number ?? '', registered: false });
  }
  for (const { value, holder, holderName, number } of given) {
    taken.set(value, { holder, name: holderName ?? number, registered: true });
  }
  // A newsroom that numbered by hand before it had a counter goes on after its highest number, never into an old gap.
  return { last: Math.max(counter?.last ?? 0, ...taken.keys()), taken };
}

/** The first numbers between the first and the last one given that nobody bears, fifty at most. */
export function gapsOf({ last, taken }: { last: number; taken: ReadonlyMap<number, unknown> }): number[] {
  const first = Math.min(...taken.keys(), last + 1);
  const gaps: number[] = [];
  for (let value = first; value <= last && gaps.length < MOST_GAPS; value += 1) {
    if (!taken.has(value)) gaps.push(value);
  }
  return gaps;
}

const held = (taken: ReadonlyMap<number, Bearer>, holder: string): number | null =>
  [...taken].find(([, bearer]) => bearer.holder === holder)?.[0] ?? null;

export function firstFree(last: number, taken: ReadonlyMap<number, unknown>): number {
  let value = last + 1;
  while (taken.has(value)) value += 1;
  return value;
}

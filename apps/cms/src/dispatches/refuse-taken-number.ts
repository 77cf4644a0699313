import type { Core } from '@strapi/strapi';
import { numberIn } from '@toasoan/newsroom';
import type { DocumentsCall } from '../editorial/documents-context';
import { formRefusal } from '../environment/form-refusal';
import { DOCUMENT, NUMBER, type UnitRef } from './dispatch-row';

interface Named {
  number: unknown;
  type: unknown;
  issuedOn: unknown;
  issuerName: unknown;
  issuer?: UnitRef | null;
}
interface Registered {
  value: number;
  number: string;
  holder: string | null;
  holderName: string | null;
  counterKey: string;
}

/**
 * A document typed into the form may not bear a number that the register has given to another one. Without an issuer it is
 * taken for our own, for no name says that it is somebody else's.
 * @throws ValidationError `number_taken`, which names the document that bears it
 */
export async function refuseTakenNumber(strapi: Core.Strapi, { params }: DocumentsCall): Promise<void> {
  const { documentId, data } = params;
  const stored = (
    documentId === undefined
      ? null
      : await strapi.db.query(DOCUMENT).findOne({
          where: { documentId, publishedAt: { $null: true } },
          populate: { issuer: { select: ['documentId'] } },
        })
  ) as Named | null;
  const { number, type, issuedOn, issuerName } = { ...stored, ...data } as Named;
  if (typeof number !== 'string' || typeof issuedOn !== 'string') return;
  const issuerId = issuerIn(data?.['issuer']) ?? stored?.issuer?.documentId ?? null;
  if (issuerId === null && typeof issuerName === 'string' && issuerName !== '') return;
  const value = Number(/\d+/.exec(number)?.[0] ?? 0);
  const rows = (await strapi.db.query(NUMBER).findMany({ where: { value } })) as Registered[];
  const bearer = rows.find(({ holder, counterKey }) => {
    const [issuer, documentType, series, year] = counterKey.split(':');
    const same = documentType === (type ?? 'cong_van') && year === issuedOn.slice(0, 4);
    const ours = issuerId === null || issuer === issuerId;
    return same && ours && numberIn(number, series ?? '') === value && holder !== (documentId ?? '');
  });
  if (!bearer) return;
  throw formRefusal(
    `Số ${bearer.number} năm ${issuedOn.slice(0, 4)} đã cấp cho văn bản «${bearer.holderName ?? bearer.number}». Hãy ghi số khác.`,
    'number_taken',
  );
}

/** The unit that a form or a program sets or connects; null where it says nothing of it. */
function issuerIn(relation: unknown): string | null {
  if (typeof relation === 'string') return relation;
  if (Array.isArray(relation)) return relation.map(issuerIn).find((id) => id !== null) ?? null;
  if (typeof relation !== 'object' || relation === null) return null;
  const { documentId, set, connect } = relation as Record<string, unknown>;
  return typeof documentId === 'string' ? documentId : (issuerIn(set) ?? issuerIn(connect));
}

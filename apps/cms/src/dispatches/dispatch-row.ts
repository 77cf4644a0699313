import type { DispatchKind } from '@toasoan/contracts';

export const DOCUMENT = 'api::official-document.official-document';
export const TEMPLATE = 'api::dispatch-template.dispatch-template';
export const CONFIRMATION = 'api::read-confirmation.read-confirmation';
export const COUNTER = 'api::document-counter.document-counter';
export const NUMBER = 'api::document-number.document-number';

export interface UnitRef {
  id: number;
  documentId: string;
  name: string;
}

interface FileRef {
  id: number;
  name: string;
  url: string;
}

/** An official document that is a dispatch of ours: `dispatchKind` is set. The draft row holds what is true of it. */
export interface DispatchRow {
  id: number;
  documentId: string;
  dispatchKind: DispatchKind;
  number: string | null;
  ownNumber: string | null;
  series: string;
  type: string;
  subject: string;
  slug: string | null;
  issuer: UnitRef | null;
  issuerName: string | null;
  place: string | null;
  issuedOn: string;
  signer: string | null;
  signerTitles: string[] | null;
  addresseeLines: string[] | null;
  addressees: UnitRef[];
  recipientLines: string[] | null;
  body: string | null;
  file: FileRef | null;
  wordFile: FileRef | null;
  periodFrom: string;
  periodTo: string;
  period: string | null;
  summaryTable: { id: number; documentId: string } | null;
  deadline: string | null;
  publishOnIssue: boolean | null;
  issuedAt: string | null;
  revision: number | null;
}

export interface ConfirmationRow {
  id: number;
  dispatchId: string;
  unitId: string;
  person: string | null;
  personName: string | null;
  confirmedAt: string | null;
  remindedAt: string | null;
}

/** Attributes of an official document that this room alone writes. */
export const DISPATCH_FIELDS = [
  'dispatchKind',
  'ownNumber',
  'series',
  'wordFile',
  'periodFrom',
  'periodTo',
  'summaryTable',
  'deadline',
  'publishOnIssue',
  'issuedAt',
] as const;

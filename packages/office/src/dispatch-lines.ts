import type { DispatchPaper } from '@toasoan/contracts';
import { formatDispatchDate } from '@toasoan/vietnamese';

export const ADDRESSED_TO = 'Kính gửi:';
export const RECIPIENTS = 'Nơi nhận:';

/** Every line of a dispatch around its body, ready to print. */
export interface DispatchLines {
  superior: string;
  issuer: string;
  /** "Số: 01/LĐLĐ" */
  number: string;
  /** "V/v chỉ đạo, đôn đốc…" */
  about: string;
  /** "Bình Thuận, ngày 09 tháng 7 năm 2018" */
  placeAndDate: string;
  /** One name: the line of "Kính gửi:" itself; several: each with its dash, below it. */
  addressees: string[];
  recipients: string[];
  signerTitles: string[];
  signer: string;
  /** "Công văn số 01/LĐLĐ: chỉ đạo…", what programs show as the file's title. */
  documentTitle: string;
  /** Stands over the annex: "(Kèm theo Công văn số …)". */
  annexOf: string;
}

export function dispatchLines(paper: DispatchPaper): DispatchLines {
  const date = formatDispatchDate(paper.issuedOn);
  const several = paper.addressees.length > 1;
  return {
    superior: paper.letterhead.superiorName,
    issuer: paper.letterhead.issuerName,
    number: `Số: ${paper.number}`,
    about: `V/v ${paper.subject}`,
    placeAndDate: `${paper.letterhead.place}, ${date}`,
    addressees: several ? paper.addressees.map(dashed) : [...paper.addressees],
    recipients: paper.recipients.map(dashed),
    signerTitles: [...paper.signerTitles],
    signer: paper.signer,
    documentTitle: `Công văn số ${paper.number}: ${paper.subject}`,
    annexOf: `(Kèm theo Công văn số ${paper.number} ${date} của ${paper.letterhead.issuerName})`,
  };
}

function dashed(line: string): string {
  return `- ${line.replace(/^[-–]\s*/, '')}`;
}

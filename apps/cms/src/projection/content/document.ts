import type { PublicDocument } from '@toasoan/contracts';
import type { PicturesOfBody } from '../body-pictures';
import { contentKey } from '../picture';
import type { DocumentRow } from '../rows';

export const DOCUMENT_POPULATE = {
  issuer: { select: ['documentId', 'name'] },
  addressees: { select: ['documentId', 'name'] },
  file: true,
};

export function documentContent(row: DocumentRow, picturesOf: PicturesOfBody): PublicDocument {
  const { issuer, file } = row;
  const body = row.body ?? '';
  return {
    slug: row.slug ?? '',
    number: row.number,
    type: row.type,
    subject: row.subject,
    issuer: issuer && { id: issuer.documentId, name: issuer.name },
    issuerName: row.issuerName ?? issuer?.name ?? '',
    place: row.place ?? '',
    issuedOn: row.issuedOn,
    signer: row.signer ?? '',
    signerTitles: row.signerTitles ?? [],
    addresseeLines: row.addresseeLines ?? [],
    addressees: row.addressees.map(({ documentId, name }) => ({ id: documentId, name })),
    recipientLines: row.recipientLines ?? [],
    body,
    bodyPictures: picturesOf(body),
    file: file && {
      path: file.url,
      key: contentKey(file),
      name: file.name,
      mime: file.mime,
      bytes: file.provider_metadata?.bytes ?? Math.round(file.size * 1000),
    },
    publishedAt: row.firstPublishedAt ?? row.publishedAt,
  };
}

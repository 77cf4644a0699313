export type OfficeFormat = 'xlsx' | 'docx' | 'pdf';

/** What a download answers as `Content-Type`. */
export const MEDIA_TYPES: Readonly<Record<OfficeFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

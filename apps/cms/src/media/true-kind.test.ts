import { expect, it } from 'vitest';
import { isTrueKind } from './true-kind';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

it.each([
  ['application/pdf', '.PDF', '%PDF-1.7'],
  ['video/mp4', '.mp4', '\0\0\0\x18ftypisom'],
  [DOCX, '.docx', 'PK\x03\x04'],
])('%s is taken as what it is', (mime, extension, bytes) => {
  expect(isTrueKind(mime, extension, Buffer.from(bytes, 'latin1'))).toBe(true);
});

it.each([
  ['a page under the type of a document', 'application/pdf', '.pdf', '<script>alert(1)</script>'],
  ['a document under the name of a page', 'application/pdf', '.html', '%PDF-<script>'],
  ['a drawing under the type of a film', 'video/mp4', '.mp4', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['a page under the type of a text', DOCX, '.docx', '<html>'],
  ['a type that nobody may send', 'text/plain', '.txt', 'chữ'],
  ['nothing at all', 'application/pdf', '.pdf', ''],
])('%s is refused', (_what, mime, extension, bytes) => {
  expect(isTrueKind(mime, extension, Buffer.from(bytes, 'latin1'))).toBe(false);
});

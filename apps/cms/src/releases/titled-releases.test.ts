import { describe, expect, it } from 'vitest';
import { documentOf } from './titled-releases';

describe('the document that a release published', () => {
  it.each([
    ['article abc123', { kind: 'article', id: 'abc123' }],
    ['unit u-1: thu hồi bản gây lỗi', { kind: 'unit', id: 'u-1' }],
  ])('is named by «%s»', (reason, document) => {
    expect(documentOf(reason)).toEqual(document);
  });

  it.each(['12 tài liệu', 'theo lệnh', 'đối chiếu với CMS', 'article', 'person abc'])('is none in «%s»', (reason) => {
    expect(documentOf(reason)).toBeNull();
  });
});

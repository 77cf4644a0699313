import { describe, expect, it } from 'vitest';
import { delegationNotices } from './delegation-notice.js';

const told = {
  person: { id: 'admin:1', name: 'Lê Văn Bình' },
  delegate: 'admin:2',
  validFrom: '2018-07-09',
  validTo: '2018-07-13',
  note: null,
  actor: { id: 'admin:1' },
};

describe('a delegation', () => {
  it('tells the delegate for whom and until when', () => {
    const [notice] = delegationNotices(told);
    expect(notice).toMatchObject({ recipient: 'admin:2', kind: 'delegated', articleId: null });
    expect(notice?.text).toContain('Bạn duyệt bài thay Lê Văn Bình từ ngày 09/07/2018 đến hết ngày 13/07/2018.');
  });

  it('says one day as one day', () => {
    expect(delegationNotices({ ...told, validTo: told.validFrom })[0]?.text).toContain('Lê Văn Bình ngày 09/07/2018.');
  });

  it('tells nobody where nobody stands in', () => {
    expect(delegationNotices({ ...told, delegate: null })).toEqual([]);
  });

  it('tells nobody of an act of their own', () => {
    expect(delegationNotices({ ...told, actor: { id: 'admin:2' } })).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, fromServer, keepMine, mergeItem, takeTheirs } from './merge-item.js';
import { serverItem, words } from './newsroom.fixture.js';
import { nextStep } from './next-step.js';
import { isWaiting, newItem, type PhoneItem } from './phone-item.js';

const known = (): PhoneItem => fromServer('nguoi-1', serverItem('bai-1', 'khoa-1', { title: 'Cũ', text: 'Một' }), 1);

describe('what the phone holds after the newsroom has spoken', () => {
  it('is the newsroom’s text where nothing waits', () => {
    const merged = mergeItem(known(), serverItem('bai-1', 'khoa-1', { title: 'Mới', text: 'Một' }, 2), 2);
    expect([merged.fields.title, merged.revision, isWaiting(merged)]).toEqual(['Mới', 2, false]);
  });

  it('is the phone’s text on the new revision where only the revision went on', () => {
    const typed = words(known(), { text: 'Một hai' });
    const merged = mergeItem(typed, serverItem('bai-1', 'khoa-1', { title: 'Cũ', text: 'Một' }, 5), 2);
    expect([merged.fields.text, merged.conflict]).toEqual(['Một hai', null]);
    expect(nextStep(merged)).toMatchObject({ do: 'save', revision: 5, fields: { text: 'Một hai' } });
  });

  it('is settled where both wrote the same', () => {
    const typed = words(known(), { text: 'Một hai' });
    const merged = mergeItem(typed, serverItem('bai-1', 'khoa-1', { title: 'Cũ', text: 'Một hai ' }, 5), 2);
    expect([isWaiting(merged), nextStep(merged)]).toEqual([false, null]);
  });

  it('whatever both wrote, no text is lost', () => {
    const text = fc.constantFrom('Một', 'Hai', 'Ba', '');
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 3 }), fc.boolean(), (mine, theirs, revision, yours) => {
        const typed = words(known(), { text: mine });
        const server = serverItem('bai-1', 'khoa-1', { title: 'Cũ', text: theirs }, revision);
        const merged = mergeItem(typed, yours ? server : { ...server, actions: ['comment'] }, 2);
        const texts = [merged.fields.text, merged.kept[0]?.fields.text, merged.conflict?.item.fields.text];
        if (mine !== 'Một') expect(texts).toContain(mine);
        expect([...texts, merged.server?.fields.text]).toContain(theirs);
        for (const settled of [keepMine(merged), takeTheirs(merged, 3)]) {
          expect(settled.conflict).toBeNull();
          if (mine !== 'Một') expect([settled.fields.text, settled.kept[0]?.fields.text]).toContain(mine);
        }
      }),
    );
  });

  it('each text that gave way is kept, the last one first', () => {
    const theirs = {
      ...serverItem('bai-1', 'khoa-1', { title: 'Cũ', text: 'Của họ' }, 7),
      actions: ['comment' as const],
    };
    const once = mergeItem(words(known(), { text: 'Thứ nhất' }), theirs, 2);
    const twice = mergeItem(words(once, { text: 'Thứ hai' }), theirs, 3);
    expect(twice.kept.map(({ fields }) => fields.text)).toEqual(['Thứ hai', 'Thứ nhất']);
  });

  it('the wish to send ends when the item was taken back elsewhere, and a remark does not end it', () => {
    const sending = { ...words(known(), { text: 'Một hai' }), send: { note: '' } };
    const step = { at: '2018-07-09T03:00:00.000Z', who: 'Ước', what: 'Lấy lại bài', words: null, mine: true };
    const server = serverItem('bai-1', 'khoa-1', { title: 'Cũ', text: 'Một' }, 5);
    const takenBack = mergeItem(sending, { ...server, history: [{ ...step, remark: false }] }, 2);
    expect([takenBack.send, takenBack.trouble?.code, takenBack.fields.text]).toEqual([
      ...[null, 'changed_elsewhere', 'Một hai'],
    ]);
    expect(mergeItem(sending, { ...server, history: [{ ...step, remark: true }] }, 2).send).toEqual({ note: '' });
  });

  it('a conflict settled for the phone is saved on top, settled for the newsroom waits no more', () => {
    const typed = words(known(), { text: 'Của tôi' });
    const merged = mergeItem(typed, serverItem('bai-1', 'khoa-1', { title: 'Cũ', text: 'Của họ' }, 7), 2);
    expect(nextStep(merged)).toBeNull();
    expect(nextStep(keepMine(merged))).toMatchObject({ do: 'save', revision: 7, fields: { text: 'Của tôi' } });
    expect(nextStep(takeTheirs(merged, 3))).toBeNull();
    expect(merged.conflict && differences(merged.fields, merged.conflict.item.fields)).toEqual([
      { name: 'text', mine: 'Của tôi', theirs: 'Của họ' },
    ]);
  });
});

describe('what is to be sent next', () => {
  it('is nothing of a page just opened', () => {
    expect(nextStep(newItem('nguoi-1', 'khoa-1', 'Ước', 1))).toBeNull();
  });

  it('is nothing of what waits for a person', () => {
    const trouble = { code: 'quality_blocks', message: '', checklist: [] };
    expect(nextStep({ ...words(known(), { text: 'Hai' }), trouble })).toBeNull();
  });

  it('a draft that never left the phone is only forgotten, one that did is deleted there too', () => {
    const fresh = newItem('nguoi-1', 'khoa-1', 'Ước', 1);
    expect(nextStep({ ...fresh, erase: true })).toEqual({ do: 'forget' });
    expect(nextStep({ ...known(), erase: true })).toEqual({ do: 'erase', id: 'bai-1', revision: 1 });
  });

  it('never a genre that a contributor can’t give', () => {
    const video = fromServer('nguoi-1', serverItem('bai-1', null, { genre: 'video', title: 'Phim' }), 1);
    const step = nextStep(words(video, { title: 'Phim ngắn' }));
    expect(step?.do === 'save' && 'genre' in step.fields).toBe(false);
  });
});

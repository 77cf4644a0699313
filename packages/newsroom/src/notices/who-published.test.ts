import { describe, expect, it } from 'vitest';
import { type LoggedAct, whoPublished } from './who-published.js';

const act = (command: string, actorId: string, ...types: string[]): LoggedAct => ({
  command,
  details: { actorId, events: types.map((type) => JSON.stringify({ type })) },
});
const PUBLISHED = 'article.published.v1';

describe('who published', () => {
  it('is who approved last, whatever was said or begun since', () => {
    const log = [
      act('comment', 'admin:9', 'article.commented.v1'),
      act('correct', 'admin:8', 'article.correction_begun.v1'),
      act('approve', 'admin:2', PUBLISHED),
      act('approve', 'admin:1', 'article.stage_approved.v1'),
    ];
    expect(whoPublished(log)).toBe('admin:2');
  });

  it('is who made the appointment that the system kept, the latest of two', () => {
    const log = [
      act('publish_due', 'system', PUBLISHED),
      act('schedule', 'admin:3', 'article.scheduled.v1'),
      act('unschedule', 'admin:4', 'article.unscheduled.v1'),
      act('schedule', 'admin:5', 'article.scheduled.v1'),
    ];
    expect(whoPublished(log)).toBe('admin:3');
  });

  it('is who published in an emergency, also after somebody else has approved of it', () => {
    const log = [act('ratify', 'admin:1', 'article.ratified.v1'), act('emergency_publish', 'admin:6', PUBLISHED)];
    expect(whoPublished(log)).toBe('admin:6');
  });

  it('is nobody where the log does not say', () => {
    expect(whoPublished([])).toBeNull();
    expect(whoPublished([act('publish_due', 'system', PUBLISHED)])).toBeNull();
    expect(whoPublished([{ command: 'approve', details: null }])).toBeNull();
  });
});

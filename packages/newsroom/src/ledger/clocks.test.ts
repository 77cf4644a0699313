import { describe, expect, test } from 'vitest';
import { approvalDelay, contributorDelay, timelinessOf } from './clocks.js';

const HOUR = 3_600_000;
const step = (hour: number, what: 'submitted' | 'returned') => ({ at: hour * HOUR, step: what });
const article = (published: number, event: number | null, ...steps: ReturnType<typeof step>[]) => ({
  firstPublishedAt: published * HOUR,
  eventEndedAt: event === null ? null : event * HOUR,
  steps,
});

test('on time means within the hours after the event, the last of them included', () => {
  expect(timelinessOf(article(24, 0), 24)).toBe('on_time');
  expect(timelinessOf({ ...article(24, 0), firstPublishedAt: 24 * HOUR + 1 }, 24)).toBe('late');
  expect(timelinessOf(article(1, 5), 24)).toBe('on_time');
  expect(timelinessOf(article(24, null), 24)).toBe('undated');
  expect(timelinessOf(article(2400, 0), null)).toBe('on_time');
});

describe('two clocks', () => {
  test('the contributor’s runs from the event to the first submission', () => {
    expect(contributorDelay(article(30, 0, step(8, 'submitted'), step(10, 'returned'), step(20, 'submitted')))).toBe(
      8 * HOUR,
    );
    expect(contributorDelay(article(30, 10, step(8, 'submitted')))).toBe(0);
    expect(contributorDelay(article(30, 10))).toBeNull();
    expect(contributorDelay(article(30, null, step(8, 'submitted')))).toBeNull();
  });

  test('the approver’s pauses while the article lies returned', () => {
    const steps = [step(8, 'submitted'), step(10, 'returned'), step(20, 'submitted')];
    expect(approvalDelay(article(25, 0, ...steps))).toBe(7 * HOUR);
    expect(approvalDelay(article(25, 0, ...steps.toReversed()))).toBe(7 * HOUR);
  });

  test('a correction sent after the first publication stops no clock of it', () => {
    expect(approvalDelay(article(9, 0, step(8, 'submitted'), step(40, 'submitted'), step(50, 'returned')))).toBe(HOUR);
    expect(contributorDelay(article(9, 0, step(40, 'submitted')))).toBeNull();
  });

  test('without a submission nobody waited; published while returned, the clock stands', () => {
    expect(approvalDelay(article(9, 0))).toBeNull();
    expect(approvalDelay(article(9, 0, step(3, 'returned')))).toBeNull();
    expect(approvalDelay(article(9, 0, step(3, 'submitted'), step(5, 'returned')))).toBe(2 * HOUR);
  });

  test('sent twice without a return in between, it waited since the first', () => {
    expect(approvalDelay(article(9, 0, step(3, 'submitted'), step(5, 'submitted')))).toBe(6 * HOUR);
  });
});

import { describe, expect, it } from 'vitest';
import { logLine } from './log-lines';

const read = (info: Parameters<typeof logLine>[0], requestId: string | null = null) =>
  JSON.parse(logLine(info, 1_514_764_800_000, requestId)) as Record<string, unknown>;

describe('a line of the log', () => {
  it('is one JSON object as the publisher’s are, with the request it belongs to', () => {
    const line = logLine({ level: 'warn', message: 'hai\ndòng', kind: 'article' }, 0, 'request-1');
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      level: 40,
      time: 0,
      name: 'cms',
      requestId: 'request-1',
      kind: 'article',
      msg: 'hai\ndòng',
    });
  });

  it('keeps an id that whoever logs names', () => {
    expect(read({ level: 'info', message: 'x', requestId: 'of-the-row' }, 'of-the-request')['requestId']).toBe(
      'of-the-row',
    );
  });

  it('tells where an error came from', () => {
    const error = new Error('hỏng');
    expect(read({ level: 'error', message: error })).toMatchObject({
      level: 50,
      msg: 'hỏng',
      err: { stack: error.stack },
    });
    expect(read({ level: 'error', message: 'hỏng', stack: 'Error: hỏng\n at x' })).toMatchObject({
      err: { stack: 'Error: hỏng\n at x' },
    });
  });
});

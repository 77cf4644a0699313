/** A clock that stands still until a test moves it. Times are UTC instants. */
export interface TestClock {
  now(): Date;
  set(instant: string): void;
  advance(milliseconds: number): void;
}

export function testClock(start = '2018-07-09T02:00:00.000Z'): TestClock {
  let current = Date.parse(start);
  return {
    now: () => new Date(current),
    set: (instant) => {
      current = Date.parse(instant);
    },
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}

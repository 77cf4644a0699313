/** A unique index or a busy database: another step came between; PostgreSQL 23505/40001/40P01, SQLite by name. */
export function isCollision(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code && ['23505', '40001', '40P01', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_BUSY'].includes(code)) return true;
  return /UNIQUE constraint failed|must be unique/i.test(message ?? '');
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const MOST_TRIES = 50;

/** Does a whole transaction again while another one keeps taking what it needs (a number of the log). */
export async function againOnCollision<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= MOST_TRIES || !isCollision(error)) throw error;
      await pause(Math.random() * 5 * attempt);
    }
  }
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Scores of 0–100; null where the command `lighthouse` is not installed. */
export interface LighthouseScores {
  performance: number | null;
  accessibility: number | null;
  best_practices: number | null;
  seo: number | null;
}

const NONE: LighthouseScores = { performance: null, accessibility: null, best_practices: null, seo: null };

/** Lighthouse's mobile profile. A peer of the bench, not a dependency: it brings along a sender of error reports. */
export async function lighthouseScores(url: string): Promise<LighthouseScores> {
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
  try {
    const { stdout } = await run(
      'lighthouse',
      [url, '--quiet', '--output=json', '--no-enable-error-reporting', `--chrome-flags=${flags}`],
      { maxBuffer: 64_000_000 },
    );
    const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number | null } | undefined> };
    const score = (category: string): number | null => {
      const value = categories[category]?.score;
      return value === undefined || value === null ? null : Math.round(value * 100);
    };
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      best_practices: score('best-practices'),
      seo: score('seo'),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NONE;
    throw error;
  }
}

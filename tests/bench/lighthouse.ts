import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Scores of 0–100; null where the command `lighthouse` is not installed, or where it could not judge. */
export interface LighthouseScores {
  performance: number | null;
  accessibility: number | null;
  best_practices: number | null;
  seo: number | null;
}

const NONE: LighthouseScores = { performance: null, accessibility: null, best_practices: null, seo: null };
/** Longer than any page of ours takes on a busy machine. */
const PATIENCE_MS = 180_000;

interface Report {
  categories: Record<string, { score: number | null } | undefined>;
  audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string } | undefined>;
}

/**
 * Lighthouse's mobile profile. A peer of the bench, not a dependency: it brings along a sender of error reports, which stays
 * switched off. `meant`: audits that the page fails because it means to. What costs a page points is said on stderr.
 */
export async function lighthouseScores(url: string, meant: readonly string[]): Promise<LighthouseScores> {
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
  const skipped = meant.length === 0 ? [] : [`--skip-audits=${meant.join(',')}`];
  try {
    const { stdout } = await run(
      'lighthouse',
      [
        url,
        '--quiet',
        '--output=json',
        '--no-enable-error-reporting',
        '--ignore-status-code',
        `--chrome-flags=${flags}`,
        ...skipped,
      ],
      { maxBuffer: 64_000_000, timeout: PATIENCE_MS },
    );
    const { categories, audits } = JSON.parse(stdout) as Report;
    for (const [id, audit] of Object.entries(audits))
      if (typeof audit?.score === 'number' && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
        console.error(`  ${id} ${String(audit.score)} ${audit.title}`);
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
    // One page that it cannot judge must not cost the figures of all others.
    console.error(`  lighthouse ${url}: ${(error as Error).message.slice(0, 300)}`);
    return NONE;
  }
}

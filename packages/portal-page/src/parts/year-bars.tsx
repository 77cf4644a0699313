import type { QuotaMeter } from '@toasoan/contracts';
import { barsOf, BOTTOM, HEIGHT, monthWords, STEP, WIDTH } from './year-plan.js';

type Months = NonNullable<QuotaMeter['months']>;

/** The unit's year, opened by who wants to see it: a bar a month against the line of what is asked. */
export function YearBars({ months }: { months: Months }) {
  const year = months[0]?.month.slice(0, 4);
  if (year === undefined) return null;
  return (
    <details class="gb-year">
      <summary>Cả năm {year}</summary>
      <svg class="gb-bars" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} aria-hidden="true">
        {barsOf(months).map(({ month, x, middle, done, late, asked, count }) => (
          <g key={month}>
            {done !== null && <rect class="gb-bar" x={x} width={STEP * 0.6} y={done.y} height={done.height} />}
            {late !== null && <rect class="gb-bar-late" x={x} width={STEP * 0.6} y={late.y} height={late.height} />}
            {asked !== null && (
              <path class="gb-asked" d={`M${String(middle - STEP / 2)} ${String(asked)}h${String(STEP)}`} />
            )}
            {count !== null && (
              <text x={middle} y={count.y} text-anchor="middle">
                {count.text}
              </text>
            )}
            <text x={middle} y={HEIGHT - BOTTOM + 16} text-anchor="middle">
              {month}
            </text>
          </g>
        ))}
      </svg>
      <p class="gb-hint">Cột xanh: đã đăng; phần đỏ: đăng trễ; vạch đứt: chỉ tiêu tháng.</p>
      <ul class="gb-plain gb-heard">
        {months.map((month) => (
          <li key={month.month}>{monthWords(month)}</li>
        ))}
      </ul>
    </details>
  );
}

import type { QuotaMeter as Meter } from '@toasoan/contracts';
import { useAsked } from '../app/use-asked.js';
import { printed } from '../words/printed.js';
import { YearBars } from './year-bars.js';

/** How one of one's units stands against what is asked of it; for whom nothing is asked, only what was sent. */
export function QuotaMeter({ unit }: { unit: string }) {
  const { value } = useAsked<Meter>(`/quota?unit=${encodeURIComponent(unit)}`);
  const [period] = value?.periods ?? [];
  if (value === undefined || period === undefined) return null;
  const { quota, done, onTime, late, name, daysLeft } = period;
  return (
    <section class="gb-meter" aria-label={`Chỉ tiêu tin bài: ${value.unit.name}`}>
      <p class="gb-meter-head">
        <strong>{value.unit.name}</strong>
        <span>{name}</span>
      </p>
      {quota !== null && quota > 0 && (
        <progress
          class="gb-progress"
          max={quota}
          value={Math.min(done, quota)}
          aria-label={`${String(done)} trên ${String(quota)} tin, bài`}
        />
      )}
      <p>{value.text}</p>
      {onTime + late > 0 && (
        <p>
          Đúng hạn: {printed(onTime)}. Trễ: {printed(late)}.
        </p>
      )}
      {daysLeft > 0 && <p class="gb-hint">Còn {String(daysLeft)} ngày.</p>}
      {value.months !== undefined && <YearBars months={value.months} />}
    </section>
  );
}

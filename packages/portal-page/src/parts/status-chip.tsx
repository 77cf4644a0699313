import type { ItemStatusCode } from '@toasoan/contracts';

type Tone = 'quiet' | 'under-way' | 'back' | 'soon' | 'live';
const TONES: Readonly<Record<ItemStatusCode, Tone>> = {
  draft: 'quiet',
  sent: 'under-way',
  in_review: 'under-way',
  returned: 'back',
  scheduled: 'soon',
  approved: 'soon',
  publishing: 'soon',
  live: 'live',
  withdrawn: 'quiet',
  archived: 'quiet',
};

/** Where an item stands, in the newsroom's words; the colour only repeats them. */
export function StatusChip({ code, label }: { code: ItemStatusCode; label: string }) {
  return <span class={`gb-chip gb-${TONES[code]}`}>{label}</span>;
}

/** What the newsroom does not know yet. */
export function WaitingChip({ label }: { label: string }) {
  return <span class="gb-chip gb-waiting">{label}</span>;
}

import { formatDateTime } from '@toasoan/vietnamese';

interface Timed {
  state: string;
  updatedAt: string;
  submittedAt?: string | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When an article was sent and how long it has waited since; when it was last touched, while it waits for nobody. */
export function whenWords({ state, updatedAt, submittedAt }: Timed, now: Date): string {
  if (state !== 'in_review' || !submittedAt) return `sửa ${formatDateTime(updatedAt)}`;
  return `gửi ${formatDateTime(submittedAt)} · ${waited(now.getTime() - new Date(submittedAt).getTime())}`;
}

function waited(time: number): string {
  if (time >= DAY) return `chờ ${String(Math.floor(time / DAY))} ngày`;
  if (time >= HOUR) return `chờ ${String(Math.floor(time / HOUR))} giờ`;
  return 'vừa gửi';
}

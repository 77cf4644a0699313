import { formatDateTime } from '@toasoan/vietnamese';
import { dueWords } from '../article-desk/when';

interface Timed {
  state: string;
  updatedAt: string;
  submittedAt?: string | null;
  dueAt?: string | null;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When an article was sent, how long it has waited since and, once that is too long, by how much; when it was last touched, while it waits for nobody. */
export function whenWords({ state, updatedAt, submittedAt, dueAt }: Timed, now: Date): string {
  if (state !== 'in_review' || !submittedAt) return `sửa ${formatDateTime(updatedAt)}`;
  const overdue = dueAt && new Date(dueAt) <= now ? ` · ${dueWords(dueAt, now)}` : '';
  return `gửi ${formatDateTime(submittedAt)} · ${waited(now.getTime() - new Date(submittedAt).getTime())}${overdue}`;
}

function waited(time: number): string {
  if (time >= DAY) return `chờ ${String(Math.floor(time / DAY))} ngày`;
  if (time >= HOUR) return `chờ ${String(Math.floor(time / HOUR))} giờ`;
  return 'vừa gửi';
}

import type { Overview } from '@toasoan/contracts';
import { formatDateTime, formatDay } from '@toasoan/vietnamese';
import { articlePath } from '../inbox/inbox-row';
import type { OverviewLine } from './overview-section';

const unitPath = (id: string): string => `/content-manager/collection-types/api::unit.unit/${id}`;
const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' · ');

/** The lines of each section, in words. */
export const emergencyLines = ({ items }: Overview['emergencies']): OverviewLine[] =>
  items.map(({ documentId, title, unit, by, at, reason }) => ({
    key: documentId,
    title,
    to: articlePath(documentId),
    details: joined(unit, `${by} đăng khẩn lúc ${formatDateTime(at)}`),
    words: reason,
  }));

export const overdueLines = ({ items }: Overview['overdue']): OverviewLine[] =>
  items.map(({ documentId, title, unit, desk, dueAt, days, escalated }) => ({
    key: documentId,
    title,
    to: articlePath(documentId),
    details: joined(
      unit,
      `${desk} giữ`,
      `hạn ${formatDateTime(dueAt)}${days > 0 ? `, quá ${String(days)} ngày` : ''}`,
      escalated ? 'đã chuyển lên cấp trên' : null,
    ),
  }));

export const silentLines = ({ items }: Overview['silentUnits']): OverviewLine[] =>
  items.map(({ id, name, lastAt }) => ({
    key: id,
    title: name,
    to: unitPath(id),
    details: lastAt === null ? 'Chưa gửi tin bài nào' : `Lần cuối có tin bài: ${formatDay(lastAt)}`,
  }));

export const emptyDeskLines = ({ items }: Overview['unitsWithoutApprover']): OverviewLine[] =>
  items.map(({ id, name, waiting, actsInstead }) => ({
    key: id,
    title: name,
    to: unitPath(id),
    details: joined(
      waiting === 0 ? 'Không có bài chờ' : `${String(waiting)} bài đang chờ`,
      `${actsInstead} duyệt thay`,
    ),
  }));

const PHASE_WORDS = {
  late: 'Quá một phút chưa lên trang',
  lingering: 'Chưa gỡ được khỏi trang',
  quarantined: 'Trang tin không dựng được',
  failing: 'Gửi chưa được',
  held: 'Chờ bỏ ghim trang tin',
} as const;

export const failureLines = ({ items }: Overview['failedPublications']): OverviewLine[] =>
  items.map(({ documentId, kind, title, phase, since, message }) => ({
    key: `${kind}:${documentId}`,
    title: title === '' ? documentId : title,
    to: kind === 'article' ? articlePath(documentId) : '/hang-doi-xuat-ban',
    details: joined(PHASE_WORDS[phase], `từ ${formatDateTime(since)}`),
    words: message,
  }));

import type { Core } from '@strapi/strapi';
import type { Overview } from '@toasoan/contracts';
import { type Desk, occupied, type Reviewer, staffedUnits, type UnitTree } from '@toasoan/newsroom';
import { ARTICLE } from '../editorial/article-row';

/** The tree and who sits where today. */
export interface Seating {
  units: UnitTree;
  reviewers: readonly Reviewer[];
  now: Date;
}

export const SHOWN = 50;
const UNIT_NAME = { unit: { select: ['id', 'name'] } };
const DRAFT = { publishedAt: { $null: true } };

interface Held {
  documentId: string;
  title: string | null;
  unit: { name: string } | null;
  deskKey: string | null;
  dueAt: string | null;
  escalatedAt: string | null;
  emergencyByName: string | null;
  emergencyAt: string | null;
  emergencyReason: string | null;
}

/** Published in an emergency and approved by no second person yet, oldest first. */
export async function emergencies(strapi: Core.Strapi): Promise<Overview['emergencies']> {
  const where = { ...DRAFT, emergencyAt: { $notNull: true } };
  const [rows, total] = await Promise.all([
    strapi.db.query(ARTICLE).findMany({ where, populate: UNIT_NAME, orderBy: { emergencyAt: 'asc' }, limit: SHOWN }),
    strapi.db.query(ARTICLE).count({ where }),
  ]);
  const items = (rows as Held[]).map(({ documentId, title, unit, emergencyByName, emergencyAt, emergencyReason }) => ({
    documentId,
    title: title ?? '',
    unit: unit?.name ?? null,
    by: emergencyByName ?? '',
    at: new Date(emergencyAt ?? 0).toISOString(),
    reason: emergencyReason,
  }));
  return { total, items };
}

/** In review past their due time, the latest first to have been due. */
export async function overdue(strapi: Core.Strapi, seating: Seating): Promise<Overview['overdue']> {
  const { now } = seating;
  const where = { ...DRAFT, state: 'in_review', dueAt: { $lt: now } };
  const [rows, total] = await Promise.all([
    strapi.db.query(ARTICLE).findMany({ where, populate: UNIT_NAME, orderBy: { dueAt: 'asc' }, limit: SHOWN }),
    strapi.db.query(ARTICLE).count({ where }),
  ]);
  const label = deskLabels(seating);
  const items = (rows as Held[]).map(({ documentId, title, unit, deskKey, dueAt, escalatedAt }) => {
    const due = new Date(dueAt ?? 0);
    return {
      documentId,
      title: title ?? '',
      unit: unit?.name ?? null,
      desk: label(deskKey),
      dueAt: due.toISOString(),
      days: Math.max(0, Math.floor((now.getTime() - due.getTime()) / 86_400_000)),
      escalated: escalatedAt !== null,
    };
  });
  return { total, items };
}

/** From the desk that an article keeps to whoever sits there today, in words. */
export function deskLabels({ units, reviewers, now }: Seating): (deskKey: string | null) => string {
  const staffed = staffedUnits(reviewers);
  return (deskKey) => {
    const unitId = /^unit:(.+)$/.exec(deskKey ?? '')?.[1];
    const unit = unitId === undefined ? undefined : units.get(unitId);
    if (!unit) return 'Ban Biên tập';
    const ruled: Desk = { kind: 'unit', unitId: unit.id, label: `Người duyệt của ${unit.name}` };
    return occupied(units, staffed, ruled, now).label;
  };
}

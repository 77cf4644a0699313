import type { Day } from '../day.js';
import { ancestors, type UnitTree } from '../units/unit-tree.js';
import type { HeldRole, PersonId } from './article-facts.js';

/** Why an absence can't be written down as it is. Closed: a new reason needs its words below. */
export type DelegationProblem =
  | { code: 'not_yours' }
  | { code: 'nothing_to_hand_over' }
  | { code: 'to_oneself' }
  | { code: 'unfit_delegate' }
  | { code: 'days_reversed' }
  | { code: 'days_past' }
  | { code: 'too_long'; most: number }
  | { code: 'overlaps'; from: Day; to: Day }
  | { code: 'delegate_away'; from: Day; to: Day };

const MOST_DAYS = 366;

/** Somebody of the newsroom and her own roles (nothing that was handed over to her). */
export interface Colleague {
  id: PersonId;
  name: string;
  roles: readonly HeldRole[];
}

export interface Absence {
  person: PersonId;
  validFrom: Day;
  validTo: Day;
}

export interface DelegationRequest extends Absence {
  delegate: PersonId | null;
}

/** What a request is held against; `colleagues` are active accounts with a role today. */
export interface DelegationSurroundings {
  units: UnitTree;
  colleagues: readonly Colleague[];
  /** What is written down and has not ended. */
  absences: readonly Absence[];
  today: Day;
}

const decides = ({ role }: HeldRole): boolean => role === 'approver' || role === 'board';

/** Whose absence a person may write down: her own, and for the Board everybody's who decides anything. */
export function mayAnnounce(by: { id: PersonId; isBoard: boolean }, person: Colleague): boolean {
  return (by.id === person.id || by.isBoard) && person.roles.some(decides);
}

/**
 * Who may stand in for somebody: of the same unit or of a level above it, whatever the role there; for a member of the
 * Board another member. Never those below, nor of other units: right person, not just anybody.
 */
export function delegatesFor(
  person: Colleague,
  { units, colleagues, today }: Pick<DelegationSurroundings, 'units' | 'colleagues' | 'today'>,
): Colleague[] {
  const board = person.roles.some(({ role }) => role === 'board');
  const scopes = new Set(
    person.roles
      .filter(({ role }) => role === 'approver')
      .flatMap(({ unitId }) => [unitId, ...ancestors(units, unitId, today).map(({ id }) => id)]),
  );
  return colleagues.filter(({ id, roles }) => {
    if (id === person.id) return false;
    if (roles.some(({ role }) => role === 'board')) return true;
    return !board && roles.some(({ unitId, role }) => role !== 'contributor' && scopes.has(unitId));
  });
}

/**
 * Is somebody with these roles of her own still fit to take what was handed over to her? Asked each day anew: whoever has
 * left the unit, or the Board, stands in for nobody there.
 */
export function mayStandIn(
  own: readonly HeldRole[],
  handed: Pick<HeldRole, 'unitId' | 'role'>,
  units: UnitTree,
  today: Day,
): boolean {
  if (own.some(({ role }) => role === 'board')) return true;
  if (handed.role === 'board') return false;
  const scope = new Set([handed.unitId, ...ancestors(units, handed.unitId, today).map(({ id }) => id)]);
  return own.some(({ unitId, role }) => role !== 'contributor' && scope.has(unitId));
}

/** What is wrong with an absence that `by` wants to write down; null lets it be. */
export function checkDelegation(
  by: { id: PersonId; isBoard: boolean },
  request: DelegationRequest,
  around: DelegationSurroundings,
): DelegationProblem | null {
  const person = around.colleagues.find(({ id }) => id === request.person);
  if (!person || (by.id !== person.id && !by.isBoard)) return { code: 'not_yours' };
  if (!mayAnnounce(by, person)) return { code: 'nothing_to_hand_over' };
  return daysProblem(request, around) ?? delegateProblem(person, request, around);
}

function daysProblem({ person, validFrom, validTo }: DelegationRequest, { today, absences }: DelegationSurroundings) {
  if (validTo < validFrom) return { code: 'days_reversed' } as const;
  if (validTo < today) return { code: 'days_past' } as const;
  const days = (Date.parse(validTo) - Date.parse(validFrom)) / 86_400_000 + 1;
  if (days > MOST_DAYS) return { code: 'too_long', most: MOST_DAYS } as const;
  const other = absences.find((absence) => absence.person === person && meets(absence, { validFrom, validTo }));
  return other ? ({ code: 'overlaps', from: other.validFrom, to: other.validTo } as const) : null;
}

function delegateProblem(
  person: Colleague,
  { delegate, validFrom, validTo }: DelegationRequest,
  around: DelegationSurroundings,
): DelegationProblem | null {
  if (delegate === null) return null;
  if (delegate === person.id) return { code: 'to_oneself' };
  if (!delegatesFor(person, around).some(({ id }) => id === delegate)) return { code: 'unfit_delegate' };
  const away = around.absences.find((absence) => absence.person === delegate && meets(absence, { validFrom, validTo }));
  return away ? { code: 'delegate_away', from: away.validFrom, to: away.validTo } : null;
}

const meets = (a: Omit<Absence, 'person'>, b: Omit<Absence, 'person'>): boolean =>
  a.validFrom <= b.validTo && b.validFrom <= a.validTo;

const plain = (day: Day): string => day.split('-').reverse().join('/');

const MESSAGES: { [C in DelegationProblem['code']]: (of: Extract<DelegationProblem, { code: C }>) => string } = {
  not_yours: () => 'Bạn chỉ ghi được vắng mặt của chính mình. Hãy nhờ Ban Biên tập nếu cần ghi cho người khác.',
  nothing_to_hand_over: () => 'Chỉ người duyệt và Ban Biên tập mới cần ủy quyền.',
  to_oneself: () => 'Không ủy quyền cho chính mình được. Hãy chọn người khác, hoặc để trống.',
  unfit_delegate: () =>
    'Người này không nhận ủy quyền được. Hãy chọn người của cùng đơn vị, của cấp trên hoặc của Ban Biên tập.',
  days_reversed: () => 'Ngày kết thúc trước ngày bắt đầu. Hãy chọn lại.',
  days_past: () => 'Khoảng ngày này đã qua. Hãy chọn ngày từ hôm nay trở đi.',
  too_long: ({ most }) => `Một lần vắng mặt dài nhất ${String(most)} ngày. Hãy chọn ngày gần hơn.`,
  overlaps: ({ from, to }) =>
    `Đã có một lần vắng mặt từ ${plain(from)} đến ${plain(to)}. Hãy kết thúc lần đó trước, hoặc chọn ngày khác.`,
  delegate_away: ({ from, to }) =>
    `Người được ủy quyền cũng vắng mặt từ ${plain(from)} đến ${plain(to)}. Hãy chọn người khác.`,
};

/** The problem in Vietnamese: what is the matter, then what to do. */
export function delegationMessage(problem: DelegationProblem): string {
  const message = MESSAGES[problem.code] as (of: DelegationProblem) => string;
  return message(problem);
}

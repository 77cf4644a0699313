import type { Actor, Reviewer, Role } from '@toasoan/newsroom';
import type { Cast } from './article-history';
import type { LoadedUnits } from './load-organisation';
import type { LoadedPerson } from './load-people';

/** The writer of an article: the unit's own desk, or its contributor in the portal. */
export interface ExampleWriter {
  actor: Actor;
  adminRow: number | null;
  contributorRow: number | null;
}

export type Casting = (unitSlug: string) => { writer: ExampleWriter; cast: Cast };

/** Finds who acts for which unit among the loaded people. */
export function casting(people: readonly LoadedPerson[], units: LoadedUnits): Casting {
  const slugOf = new Map([...units].map(([slug, { documentId }]) => [documentId, slug]));
  const find = (role: Role, unit: string | undefined): LoadedPerson => {
    const found = people.find((person) => person.role === role && person.unit === unit);
    if (!found) throw new Error(`Dữ liệu ví dụ thiếu ${role} của ${unit ?? '?'}.`);
    return found;
  };
  const actorOf = (person: LoadedPerson, role: Role): Actor => ({
    id: `${person.role === 'contributor' ? 'user' : 'admin'}:${String(person.row)}`,
    name: person.name,
    memberships: person.unit === null ? [] : [{ unitId: units.get(person.unit)?.documentId ?? '', role }],
    isBoard: role === 'board',
  });
  const board = people.find(({ role }) => role === 'board');
  if (!board) throw new Error('Dữ liệu ví dụ thiếu Ban Biên tập.');
  const reviewers: Reviewer[] = people
    .filter(({ role }) => role === 'approver' || role === 'board')
    .map((person) => ({
      id: `admin:${String(person.row)}`,
      name: person.name,
      unitId: person.role === 'board' || person.unit === null ? null : (units.get(person.unit)?.documentId ?? null),
      present: true,
    }));
  return (unitSlug) => {
    const own = people.find((person) => person.role === 'writer' && person.unit === unitSlug);
    const person = own ?? find('contributor', unitSlug);
    // The portal lets its people send for their own unit only, which is what a writer may do.
    const actor = actorOf(person, 'writer');
    const writer = { actor, adminRow: own ? person.row : null, contributorRow: own ? null : person.row };
    const approverOf = (unitId: string): Actor => actorOf(find('approver', slugOf.get(unitId)), 'approver');
    return { writer, cast: { writer: actor, approverOf, board: actorOf(board, 'board'), reviewers } };
  };
}

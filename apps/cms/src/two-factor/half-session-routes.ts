/**
 * All that a session may do before its code was given; everything else, routes of tomorrow included, is closed. Signing in,
 * refreshing and `/admin/init` ask for no session and don't come by here.
 */
const OPEN: readonly (readonly [method: string, path: string])[] = [
  // The shell draws itself from these two: who am I (read alone: changing one's e-mail or password is not open).
  ['GET', '/admin/users/me'],
  ['GET', '/admin/users/me/permissions'],
  ['POST', '/admin/logout'],
  ['GET', '/editorial/two-factor'],
  ['POST', '/editorial/two-factor/verify'],
  // These two refuse by themselves whoever is enrolled and has not given a code.
  ['POST', '/editorial/two-factor/enrolment'],
  ['POST', '/editorial/two-factor/enrolment/confirm'],
];

/** Whether a half session may call this; the path exactly as it stands above, so that every other spelling is closed. */
export function isOpenToHalfSessions(method: string, path: string): boolean {
  return OPEN.some(([openMethod, openPath]) => openMethod === method && openPath === path);
}

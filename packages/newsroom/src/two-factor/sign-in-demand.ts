import type { TwoFactorDemand, TwoFactorRole } from '@toasoan/contracts';

export interface SignInFacts {
  /** The key of the person's enrolment; null while there is none. */
  enrolmentKey: string | null;
  /** The enrolment that this session has proved, if any. */
  provedKey: string | null;
  roles: readonly TwoFactorRole[];
  requiredRoles: readonly TwoFactorRole[];
}

/**
 * What a session still owes. A proof counts for the enrolment it was given for: a new phone or a reset asks again. Whoever
 * is enrolled gives a code, demanded or not; one role that must is enough.
 */
export function signInDemand({ enrolmentKey, provedKey, roles, requiredRoles }: SignInFacts): TwoFactorDemand {
  if (enrolmentKey !== null) return provedKey === enrolmentKey ? 'none' : 'code';
  return mustHaveTwoFactor(roles, requiredRoles) ? 'enrol' : 'none';
}

/** Whether one of these roles is among those that must. */
export function mustHaveTwoFactor(roles: readonly TwoFactorRole[], requiredRoles: readonly TwoFactorRole[]): boolean {
  return roles.some((role) => requiredRoles.includes(role));
}

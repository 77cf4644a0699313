import { describe, expect, it } from 'vitest';
import { signInDemand } from './sign-in-demand.js';

const nobody = { enrolmentKey: null, provedKey: null, roles: ['approver'], requiredRoles: [] } as const;

describe('what a session still owes', () => {
  it('is nothing where nobody must and the person has not enrolled', () => {
    expect(signInDemand(nobody)).toBe('none');
    expect(signInDemand({ ...nobody, requiredRoles: ['board', 'administrator'] })).toBe('none');
  });

  it('is an enrolment, if one of several roles must', () => {
    expect(signInDemand({ ...nobody, roles: ['writer', 'board'], requiredRoles: ['board'] })).toBe('enrol');
  });

  it('is a code for whoever has enrolled, whether she must or not', () => {
    expect(signInDemand({ ...nobody, enrolmentKey: 'a' })).toBe('code');
    expect(signInDemand({ ...nobody, enrolmentKey: 'a', requiredRoles: ['approver'] })).toBe('code');
  });

  it('is nothing once the code was given, until the enrolment is another one', () => {
    expect(signInDemand({ ...nobody, enrolmentKey: 'a', provedKey: 'a' })).toBe('none');
    expect(signInDemand({ ...nobody, enrolmentKey: 'b', provedKey: 'a' })).toBe('code');
  });

  it('is an enrolment after a reset, whatever the session proved before', () => {
    expect(signInDemand({ ...nobody, provedKey: 'a', requiredRoles: ['approver'] })).toBe('enrol');
  });
});

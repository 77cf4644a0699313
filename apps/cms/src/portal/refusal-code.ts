/** Strapi's own sentences at its sign-in, by what they mean to a program. */
const OF_SENTENCE: readonly (readonly [RegExp, string])[] = [
  [/^Invalid identifier or password$/, 'invalid_credentials'],
  [/^Your account has been blocked/, 'blocked'],
  [/^Incorrect code provided$/, 'bad_code'],
  [/^The provided current password is invalid$/, 'wrong_password'],
  [/^Your new password must be different/, 'same_password'],
  [/^Passwords do not match$/, 'password_mismatch'],
  // Our rule's own words (`passwordProblem`), which Strapi hands through, and Strapi's.
  [/^(?:Mật khẩu (?:cần ít nhất|dài quá)|Password )/, 'weak_password'],
  [/^(?:Missing|Invalid) refresh token$/, 'sign_in'],
];

const OF_STATUS: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'sign_in',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  409: 'conflict',
  413: 'too_large',
  415: 'bad_request',
  429: 'too_many_requests',
};

/** The code of a refusal that Strapi, or a guard of the newsroom, has worded: its own where it has one. */
export function codeOf(status: number, message: string, said: unknown): string {
  if (typeof said === 'string' && said !== '') return said;
  const known = OF_SENTENCE.find(([pattern]) => pattern.test(message));
  return known?.[1] ?? OF_STATUS[status] ?? 'server_error';
}

/** The newsroom's rule for passwords. */
const PASSWORD_MIN = 8;
/** Bcrypt reads no further. */
const PASSWORD_MAX_BYTES = 72;
const PASSWORD_NEEDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u];

/** What is wrong with a password, in a sentence; null for a good one. The same on the phone and on the server. */
export function passwordProblem(password: string): string | null {
  if (new TextEncoder().encode(password).length > PASSWORD_MAX_BYTES) {
    return 'Mật khẩu dài quá. Hãy chọn mật khẩu ngắn hơn.';
  }
  if (password.length >= PASSWORD_MIN && PASSWORD_NEEDS.every((need) => need.test(password))) return null;
  return `Mật khẩu cần ít nhất ${String(PASSWORD_MIN)} ký tự, có chữ thường, chữ hoa và chữ số.`;
}

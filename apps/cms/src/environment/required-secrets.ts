/** Secrets come from the environment alone; `npm start` makes them once and keeps them in the data folder. */
export const REQUIRED_SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  'TOASOAN_INTERNAL_TOKEN',
  'TOASOAN_EVENT_SECRET',
  'TOASOAN_RECEIPT_SECRET',
] as const;

/** The names of the secrets that the environment lacks, in a fixed order. */
export function missingSecrets(environment: Record<string, string | undefined>): string[] {
  return REQUIRED_SECRETS.filter((name) => !environment[name]?.trim());
}

/**
 * Stops the start with one sentence that names what is missing.
 * @throws Error when a secret is missing: running with an empty secret would be worse than not running.
 */
export function requireSecrets(environment: Record<string, string | undefined> = process.env): void {
  const missing = missingSecrets(environment);
  if (missing.length === 0) return;
  throw new Error(
    `Thiếu biến môi trường ${missing.join(', ')}. Hãy chạy «npm start» ở thư mục gốc (lệnh này tự tạo khóa bí mật), hoặc đặt các biến đó trước khi khởi động CMS.`,
  );
}

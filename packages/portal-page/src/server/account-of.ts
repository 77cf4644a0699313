/** Whose an access token is, as `PortalMe.id` names people; null where it does not say. Nothing is proved by it. */
export function accountOf(token: string): string | null {
  try {
    const [, payload = ''] = token.split('.');
    const { userId } = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as { userId?: unknown };
    return typeof userId === 'string' || typeof userId === 'number' ? `user:${String(userId)}` : null;
  } catch {
    return null;
  }
}

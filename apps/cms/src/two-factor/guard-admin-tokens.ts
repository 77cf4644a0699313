import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { mustHave } from './demand-of';
import { findRow, isEnrolled } from './enrolment-row';

interface TokenAnswer {
  authenticated: boolean;
  user?: { id: number };
  error?: unknown;
}

interface AdminTokenService {
  authenticateAdminToken(accessKey: string): Promise<TokenAnswer>;
}

/** Strapi's registry of services, of which each instance of Strapi has its own. */
interface ServiceRegistry {
  extend(uid: string, extend: (service: AdminTokenService) => AdminTokenService): unknown;
}

const REFUSED =
  'Chủ của mã truy cập này dùng xác thực hai bước nên mã không có hiệu lực. Hãy đăng nhập trang quản trị.';

/**
 * A personal admin token acts in its owner's name with nothing but itself. For whoever has or must have a second factor it
 * would be the way around it, one made before above all: it is refused, wherever Strapi takes it. To be called in register.
 */
export function guardAdminTokens(strapi: Core.Strapi): void {
  strapi.get<ServiceRegistry>('services').extend('admin::api-token-admin', (service) => ({
    ...service,
    authenticateAdminToken: async (accessKey) => {
      const answer = await service.authenticateAdminToken(accessKey);
      if (!answer.authenticated || !answer.user) return answer;
      const { id } = answer.user;
      if (!isEnrolled(await findRow(strapi, id)) && !(await mustHave(strapi, id, new Date()))) return answer;
      return { authenticated: false, error: new errors.UnauthorizedError(REFUSED) };
    },
  }));
}

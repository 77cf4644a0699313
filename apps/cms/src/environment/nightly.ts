import type { Core } from '@strapi/strapi';

/**
 * Does `work` once a night, at the hour of `rule` in Viet Nam; a failure goes to the log and is tried again the next night.
 * Strapi's cron ends with the application. To be called in bootstrap.
 */
export function nightly(strapi: Core.Strapi, name: string, rule: string, work: () => Promise<unknown>): void {
  const task = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      strapi.log.error(`${name}: ${(error as Error).message}`);
    }
  };
  strapi.cron.add({ [name]: { task, options: { rule, tz: 'Asia/Ho_Chi_Minh' } } });
}

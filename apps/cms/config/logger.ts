import type { Core } from '@strapi/strapi';

/** `error` in tests, `info` otherwise; one line per request is the http level. */
const logger = ({ env }: Core.Config.Shared.ConfigParams): { level: string } => ({
  level: env('STRAPI_LOG_LEVEL', 'info'),
});

export default logger;

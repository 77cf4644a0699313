import type { Core } from '@strapi/strapi';
import { jsonLines } from '../src/environment/log-lines';

/**
 * `error` in tests, `info` otherwise; one line per request is the http level. In production one JSON object per line, as the
 * publisher writes them; `TOASOAN_LOG=text` for a person at a terminal, `json` for a test.
 */
const logger = ({ env }: Core.Config.Shared.ConfigParams): Record<string, unknown> => ({
  level: env('STRAPI_LOG_LEVEL', '') || 'info',
  ...(env('TOASOAN_LOG', env('NODE_ENV') === 'production' ? 'json' : 'text') === 'json' ? { format: jsonLines } : {}),
});

export default logger;

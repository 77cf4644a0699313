import { vietnameseBuild } from './build-words/vietnamese-build';

interface Config {
  readonly plugins?: readonly unknown[];
}

/** Strapi asks this file for changes to its build of the admin. */
export default (config: Config): Config => ({ ...config, plugins: [vietnameseBuild(), ...(config.plugins ?? [])] });

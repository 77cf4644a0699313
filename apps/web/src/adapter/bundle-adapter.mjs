import { fileURLToPath } from 'node:url';

/** The smallest Astro adapter: the server bundle exports its app, and the list of every route, instead of listening. */
export function bundleAdapter() {
  return {
    name: 'toasoan-bundle',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'toasoan-bundle',
          serverEntrypoint: fileURLToPath(new URL('./bundle-entry.ts', import.meta.url)),
          exports: ['app', 'routes'],
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable' },
        }),
    },
  };
}

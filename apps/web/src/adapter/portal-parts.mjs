import { fileURLToPath } from 'node:url';

/** Browsers that the contributors' phones still have: the syntax of 2018. */
const OLDEST = ['chrome70', 'firefox68', 'safari12'];

/**
 * What the portal needs of the build beside a page and its script: a service worker under a name that stays, in the folder
 * that it answers for, and scripts without younger syntax. A worker is no module, so it shares no file with the pages.
 */
export function portalParts() {
  let client = false;
  return {
    name: 'toasoan-portal-parts',
    config: (_config, { isSsrBuild }) => (isSsrBuild ? {} : { build: { target: OLDEST } }),
    configResolved(config) {
      client = config.command === 'build' && !config.build.ssr;
    },
    buildStart() {
      if (!client) return;
      this.emitFile({
        type: 'chunk',
        id: fileURLToPath(import.meta.resolve('@toasoan/portal-page/service-worker')),
        fileName: 'gui-bai/sw.js',
      });
    },
  };
}

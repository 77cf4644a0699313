import tailwind from '@astrojs/tailwind';
import { defineConfig, passthroughImageService } from 'astro/config';
import { bundleAdapter } from './src/adapter/bundle-adapter.mjs';
import { portalParts } from './src/adapter/portal-parts.mjs';

// `bundle`: a server bundle from which the publisher renders single routes. `static`: the same site, whole.
// Both read the content index and must give the same bytes (test/byte-identity.mjs).
const bundle = process.env.SITE_MODE === 'bundle';

export default defineConfig({
  output: bundle ? 'server' : 'static',
  outDir: bundle ? './dist/bundle' : './dist/static',
  ...(bundle ? { adapter: bundleAdapter() } : {}),
  // `always` makes dynamic endpoints such as [month].xml answer 404 through App.
  trailingSlash: 'ignore',
  // `preserve`: index.astro gives a folder, 404.astro gives 404.html.
  build: { format: 'preserve', inlineStylesheets: 'never', assets: '_astro' },
  integrations: [tailwind({ applyBaseStyles: false })],
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: {
    plugins: [portalParts()],
    // 0: nothing becomes inline script, style or data address; the content security policy forbids them.
    build: { assetsInlineLimit: 0 },
    ssr: { external: ['better-sqlite3'] },
  },
});

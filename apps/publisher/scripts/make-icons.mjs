// Draws the icons in the site's own colours into apps/web/public: what a site without chosen colours shows. Run by hand
// (`node scripts/make-icons.mjs`, after a build) when the mark or these colours change; the result is committed.
import { writeFileSync } from 'node:fs';
import { NO_CHOICE } from '@toasoan/site-colours';
import { drawIcons } from '../dist/share/site-icons.js';

for (const { path, body } of await drawIcons(NO_CHOICE))
  writeFileSync(new URL(`../../web/public${path}`, import.meta.url), body);

// Builds the site of an index in both modes and compares every file, byte by byte. Heavy: two builds of Astro.
// usage: node test/byte-identity.mjs INDEX.db   (exit 1 with the list of differences)
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const web = join(import.meta.dirname, '..');
const index = process.argv[2];
if (!index) throw new Error('Which content index? usage: node test/byte-identity.mjs INDEX.db');
const origin = 'https://congdoan.example.vn';
Object.assign(process.env, { TOASOAN_CONTENT_INDEX: resolve(index), TOASOAN_SITE_ORIGIN: origin });
for (const mode of ['bundle', 'static']) {
  execFileSync('npx', ['astro', 'build', '--silent'], {
    cwd: web,
    env: { ...process.env, SITE_MODE: mode },
    stdio: 'inherit',
  });
}

const { app, routes } = await import(join(web, 'dist/bundle/server/entry.mjs'));
const whole = filesUnder(join(web, 'dist/static'));
const differences = [];
for (const route of routes()) {
  const file = route.endsWith('/') ? `${route.slice(1)}index.html` : route.slice(1);
  const answer = await app.render(new Request(origin + route));
  const bytes = Buffer.from(await answer.arrayBuffer());
  const other = whole.get(file);
  whole.delete(file);
  if (answer.status !== 200) differences.push(`${route}: status ${answer.status}`);
  else if (!other) differences.push(`${route}: not in the whole build`);
  else if (!other.equals(bytes)) differences.push(`${route}: bytes differ`);
}
for (const [file, bytes] of filesUnder(join(web, 'dist/bundle/client'))) {
  if (!whole.get(file)?.equals(bytes)) differences.push(`${file}: asset differs`);
  whole.delete(file);
}
for (const file of whole.keys()) differences.push(`${file}: only in the whole build`);
console.log(`${routes().length} routes, ${differences.length} differences`);
for (const difference of differences) console.log(difference);
process.exitCode = differences.length > 0 ? 1 : 0;

function filesUnder(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.map((name) => [relative(folder, join(folder, name)), readFileSync(join(folder, name))]));
}

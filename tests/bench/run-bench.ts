import { parseArgs } from 'node:util';
import { DATABASES } from '@toasoan/testkit';
import { benchApprove } from './approve.js';
import { benchCms } from './cms.js';
import { benchPublish } from './publish.js';
import { benchRebuild, PEERS } from './rebuild.js';
import { benchSearch } from './search.js';
import { benchSite } from './site.js';

// `node tests/dist/bench/run-bench.js publish|rebuild|approve|cms|search|site [--articles N] [--runs N] [--db sqlite|postgres]
// [--only KINDS] [--peers astro,hugo,eleventy]`: one JSON object as the last line. `npm run bench -- NAME` builds what is stale first.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string' },
    runs: { type: 'string' },
    db: { type: 'string' },
    only: { type: 'string' },
    peers: { type: 'string' },
  },
});
const given = {
  ...(values.articles === undefined ? {} : { articles: Number(values.articles) }),
  ...(values.runs === undefined ? {} : { runs: Number(values.runs) }),
};
const db = DATABASES.find((known) => known === (values.db ?? 'sqlite'));
if (db === undefined) throw new Error(`--db is one of ${DATABASES.join(', ')}`);
const peers = values.peers === undefined ? undefined : PEERS.filter((peer) => values.peers?.split(',').includes(peer));
const benches = {
  publish: () => benchPublish(given),
  rebuild: () => benchRebuild({ ...given, ...(peers === undefined ? {} : { peers }) }),
  search: () => benchSearch(given),
  site: () => benchSite({ ...given, ...(values.only === undefined ? {} : { only: values.only }) }),
  approve: () => benchApprove({ ...given, db }),
  cms: () => benchCms({ ...given, db }),
};
const isBench = (name: string): name is keyof typeof benches => Object.hasOwn(benches, name);
const name = positionals[0] ?? '';
if (!isBench(name)) throw new Error(`${Object.keys(benches).join(', ')}?`);
const result: object = await benches[name]();
console.log(JSON.stringify(result));
// A clock never fails a bench; a page that is too heavy or that some can't use does.
process.exit('over' in result && Array.isArray(result.over) && result.over.length > 0 ? 1 : 0);

import { parseArgs } from 'node:util';
import { benchPublish } from './publish.js';
import { benchRebuild } from './rebuild.js';

// `node tests/dist/bench/run-bench.js publish|rebuild [--articles N] [--runs N]`: one JSON object as the last line.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string' }, runs: { type: 'string' } },
});
const given = {
  ...(values.articles === undefined ? {} : { articles: Number(values.articles) }),
  ...(values.runs === undefined ? {} : { runs: Number(values.runs) }),
};
const benches = { publish: () => benchPublish(given), rebuild: () => benchRebuild(given) };
const name = positionals[0];
if (name !== 'publish' && name !== 'rebuild') throw new Error('publish or rebuild?');
console.log(JSON.stringify(await benches[name]()));
process.exit(0);

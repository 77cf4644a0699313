import { parseArgs } from 'node:util';
import { DATABASES } from '@toasoan/testkit';
import { benchApprove } from './approve.js';

// `node tests/dist/bench/run-approve.js [--articles N] [--runs N] [--db sqlite|postgres]`: JSON as the last line.
const { values } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string' }, runs: { type: 'string' }, db: { type: 'string' } },
});
const db = DATABASES.find((known) => known === values.db);
const figures = await benchApprove({
  ...(values.articles === undefined ? {} : { articles: Number(values.articles) }),
  ...(values.runs === undefined ? {} : { runs: Number(values.runs) }),
  ...(db === undefined ? {} : { db }),
});
console.log(JSON.stringify(figures));
process.exit(0);

// A process that boots one CMS on an empty database and prints where its data are, as JSON, on its last line.
import { DATABASES } from '../database.js';
import { makeCmsTemplate } from './cms-template.js';

const [, , name, server = '', data] = process.argv;
const db = DATABASES.find((known) => known === name);
if (!db) throw new Error(`no such database: ${String(name)}`);
const template = await makeCmsTemplate(db, server, data !== 'bare');
process.stdout.write(`${JSON.stringify(template)}\n`, () => process.exit(0));

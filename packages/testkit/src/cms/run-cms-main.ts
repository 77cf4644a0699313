import { createCms } from './cms-app.js';

// A CMS in a process of its own, on the data that the environment names; says when it listens. Ends by a signal.
const app = createCms();
await app.load();
app.config.set('admin.rateLimit.enabled', false);
await app.start();
process.stdout.write('listening\n');

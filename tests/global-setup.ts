import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { databasesUnderTest, inRepository, spawnCmsTemplate, startPostgres, type CmsTemplate } from '@toasoan/testkit';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A booted CMS on the first database under test, to be copied by each file. The workflow runs each database by itself. */
    templates: CmsTemplate[];
    /** One on every database under test: for files about transactions, SQL, triggers, races. */
    everyTemplate: CmsTemplate[];
  }
}

/** Builds what is stale, starts PostgreSQL, and boots one CMS per database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [inRepository('scripts/build.mjs'), 'packages', 'web', 'server'], {
    stdio: 'inherit',
  });
  const databases = databasesUnderTest();
  const postgres = databases.includes('postgres') ? await startPostgres() : undefined;
  const templates = await Promise.all(databases.map((db) => spawnCmsTemplate(db, postgres?.url)));
  project.provide('templates', templates.slice(0, 1));
  project.provide('everyTemplate', templates);
  return async () => {
    for (const { folder } of templates) rmSync(folder, { recursive: true, force: true });
    await postgres?.stop();
  };
}

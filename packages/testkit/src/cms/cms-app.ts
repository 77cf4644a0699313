import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { inRepository } from '../repository.js';

type Row = Record<string, unknown>;
type Query = Record<string, unknown>;

/** What tests use of a running Strapi. Its own types can't be imported here: the CMS is an app, and CommonJS. */
export interface CmsApp {
  documents(uid: string): {
    findMany(query?: Query): Promise<Row[]>;
    findFirst(query?: Query): Promise<Row | null>;
    findOne(query: Query): Promise<Row | null>;
    create(query: Query): Promise<Row>;
    update(query: Query): Promise<Row | null>;
    delete(query: Query): Promise<unknown>;
    clone(query: Query): Promise<unknown>;
    publish(query: Query): Promise<unknown>;
    unpublish(query: Query): Promise<unknown>;
  };
  db: {
    query(uid: string): {
      findMany(query?: Query): Promise<Row[]>;
      findOne(query?: Query): Promise<Row | null>;
      count(query?: Query): Promise<number>;
      update(query: Query): Promise<Row>;
      updateMany(query: Query): Promise<{ count: number }>;
      deleteMany(query: Query): Promise<{ count: number }>;
      create(query: Query): Promise<Row>;
      deleteMany(query: Query): Promise<unknown>;
    };
    metadata: { get(uid: string): { tableName: string; attributes: Record<string, unknown> } };
    /** Answers how to end the subscription. */
    lifecycles: { subscribe(subscriber: Record<string, unknown>): () => void };
    connection: { raw(sql: string, bindings?: unknown[]): Promise<unknown> };
    getConnection(table?: string): unknown;
  };
  config: { set(path: string, value: unknown): void; get(path: string): unknown };
  /** Scheduled work, to be done now. */
  cron: { jobs: readonly { name: string | null; job: { invoke(): Promise<void> } }[] };
  service(uid: string): Record<string, (...args: never[]) => unknown>;
  server: { httpServer: Server; listRoutes(): { path: string; methods: string[] }[] };
  load(): Promise<CmsApp>;
  start(): Promise<CmsApp>;
  destroy(): Promise<void>;
}

interface StrapiModule {
  createStrapi(options: { appDir: string; distDir: string; serveAdminPanel: boolean; autoReload: boolean }): CmsApp;
  compileStrapi(options: { appDir: string }): Promise<unknown>;
}

const appDir = inRepository('apps/cms');

// `import` of Strapi fails under vitest; a plain require from the app's own folder works (docs/testing.md).
const strapi = (): StrapiModule =>
  createRequire(inRepository('apps/cms/package.json'))('@strapi/strapi') as StrapiModule;

/** Compiles the CMS's server code to its dist folder. */
export async function compileCms(): Promise<void> {
  await strapi().compileStrapi({ appDir });
}

export function createCms(): CmsApp {
  return strapi().createStrapi({
    appDir,
    distDir: inRepository('apps/cms/dist'),
    serveAdminPanel: false,
    autoReload: false,
  });
}

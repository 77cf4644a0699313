/** What a database says of itself, whichever it is: enough to copy rows and to compare them. */
export interface Column {
  name: string;
  /** PostgreSQL's name of the type, with its length: `character varying(255)`, `jsonb`, … */
  type: string;
}

export interface Table {
  name: string;
  columns: Column[];
}

/** They describe the database itself, not the newsroom: the target keeps its own. */
const STRUCTURE = new Set(['strapi_database_schema', 'strapi_migrations', 'strapi_migrations_internal']);

export const isContent = (table: string): boolean => !STRUCTURE.has(table) && !table.startsWith('sqlite_');

export const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;

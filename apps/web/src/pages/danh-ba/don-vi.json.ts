import type { APIRoute } from 'astro';
import { unitNames } from '../../data/unit-names.js';

/** Fetched when somebody begins to type in the directory's search; no page carries a thousand names for it. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(unitNames())}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });

import type { APIRoute } from 'astro';
import { sitemapIndex } from '../data/sitemap.js';

export const GET: APIRoute = () => sitemapIndex();

import type { APIRoute } from 'astro';
import { sitemapOfPages } from '../../data/sitemap.js';

export const GET: APIRoute = () => sitemapOfPages();

import type { APIRoute } from 'astro';
import { sitemapOfNews } from '../../data/sitemap.js';

export const GET: APIRoute = () => sitemapOfNews();

import type { APIRoute } from 'astro';
import { sitemapOfPages } from '../../data/sitemap';

export const GET: APIRoute = () => sitemapOfPages();

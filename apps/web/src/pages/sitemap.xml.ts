import type { APIRoute } from 'astro';
import { sitemapIndex } from '../data/sitemap';

export const GET: APIRoute = () => sitemapIndex();

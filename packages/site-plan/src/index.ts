export * from './addresses.js';
export * from './directory-letter.js';
export * from './answer-headers.js';
export * from './pages.js';
export * from './site-lookup.js';
export * from './touched-pages.js';

export * from './dates.js';
export * from './fold.js';
export * from './search-line.js';
export * from './sentence.js';
export * from './slugify.js';
export * from './sorting.js';
export * from './unicode.js';
export * from './words.js';

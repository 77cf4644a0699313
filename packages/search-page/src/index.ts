export * from './answer-from-files.js';
export * from './mark-words.js';
export * from './postings.js';
export * from './result-html.js';
export * from './search-files.js';
export * from './typed-keys.js';

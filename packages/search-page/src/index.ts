export * from './mark-words.js';
export * from './result-html.js';
export * from './search-shard.js';
export * from './typed-keys.js';

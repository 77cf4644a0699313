export * from './content-index.js';
export * from './desk.js';
export * from './events.js';
export * from './publication.js';
export * from './search.js';

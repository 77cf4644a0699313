export * from './content-index.js';
export * from './events.js';
export * from './publication.js';

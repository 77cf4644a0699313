export * from './content-index.js';
export * from './desk.js';
export * from './events.js';
export * from './publication.js';
export { redirectSchema, type PublicRedirect } from './redirect.js';
export * from './search.js';

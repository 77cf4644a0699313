export * from './archive/organisation.js';
export * from './archive/random.js';
export * from './archive/synthetic-archive.js';
export * from './archive/synthetic-picture.js';
export * from './builders.js';
export * from './clock.js';
export * from './fake-cms.js';
export * from './listen.js';

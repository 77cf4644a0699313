export { readConfig, type Config } from './config.js';
export { sendCommand } from './commands.js';
export { openContentIndex, ContentIndex } from './project/content-index.js';
export { MediaStore } from './project/media-store.js';
export { BlobFiles } from './release/blob-files.js';
export { exportRelease } from './release/export-release.js';
export { searchThread } from './serve/search-thread.js';
export { startPublisher, type RunningPublisher } from './start-publisher.js';
export { takeSnapshot, type Snapshot } from './take-snapshot.js';

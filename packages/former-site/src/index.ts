export {
  type FormerItem,
  type FormerPicture,
  type OpenText,
  type ReadItem,
  SourceRefused,
  type UnreadItem,
} from './former-item.js';
export { readFeed } from './feed/read-feed.js';
export { readPage } from './html/read-page.js';
export { type PageRules } from './html/page-rules.js';
export { type CategoryMapping, hostName, type Mapping, readMapping } from './mapping.js';
export { type NukeVietHeads, readHeads } from './nukeviet/read-heads.js';
export { readNukeViet } from './nukeviet/read-nukeviet.js';
export { picturesIn, withPictures } from './text/body-pictures.js';
export { looksDoubleEncoded } from './text/double-encoded.js';
export { legacyTexts } from './text/legacy-body.js';

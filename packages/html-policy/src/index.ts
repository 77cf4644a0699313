export { ALIGN_CLASSES, FIGURE_CLASSES, isLocalPicture } from './policy.js';
export { bodyImages, plainText, rewriteImages } from './read-body.js';
export { sanitizeBody, type SanitizeOptions, type SanitizedBody } from './sanitize-body.js';

export { bodyPictures, type BodyPicture } from './body-pictures.js';
export { ALIGN_CLASSES, FIGURE_CLASSES, isLocalPicture } from './policy.js';
export { bodyImages, bodyLinks, plainText, rewriteImages, topBlocks } from './read-body.js';
export { bodyFromText } from './body-from-text.js';
export { readableBody } from './readable-body.js';
export { BodyRefused, sanitizeBody, type SanitizeOptions, type SanitizedBody } from './sanitize-body.js';
export { renderedText } from './rendered-text.js';
export { textOfBody } from './text-of-body.js';
export { BODY_LIMITS, refusalOfBody, type BodyRefusal } from './weight.js';

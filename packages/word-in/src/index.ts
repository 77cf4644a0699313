export type { EarlyPicture } from './archive/early-pictures.js';
export type { WordOptions, WordResult } from './convert-word.js';
export { WORD_LIMITS } from './limits.js';
export { readWord } from './read-word.js';
export { WORD_REFUSALS, type WordRefusal, type WordRefusalCode } from './refusal.js';
export type { WordArticle, WordNote, WordPicture } from './word-article.js';

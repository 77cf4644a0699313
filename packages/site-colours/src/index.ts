export * from './check-colours.js';
export * from './chosen-themes.js';
export * from './colour-sheet.js';
export * from './contrast.js';
export * from './site-mark.js';
export * from './themes.js';

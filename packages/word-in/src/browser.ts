export { cleanPaste, type CleanPaste, recogniseSource } from './paste/clean-paste.js';
export { bodyWithPictures, type PlacedPictures, placePictures } from './place/place-pictures.js';

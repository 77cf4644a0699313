/** Thrown when the CMS answers that a file is not there or is no picture: the document cannot be shown, its editor is told. */
export class MediaRefused extends Error {}

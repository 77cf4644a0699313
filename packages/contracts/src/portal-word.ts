/** What of a Word file the portal takes; the phone says so before it sends. A form around it fits into 12 MB. */
export const PORTAL_WORD = { maxBytes: 11 * 1024 * 1024, pictures: 10, extension: '.docx' } as const;

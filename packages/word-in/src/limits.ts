const MB = 1024 * 1024;

/** What a Word file may be at most. A report of a hundred pages with thirty photographs stays within. */
export const WORD_LIMITS = {
  /** The file as it is sent. */
  fileBytes: 25 * MB,
  entries: 2000,
  /** All that is unpacked of it. */
  unpackedBytes: 80 * MB,
  /** All XML that is unpacked: what a parser makes of it takes many times as much. */
  xmlBytes: 8 * MB,
  /** No photograph or text is packed tighter; only looked at where an entry is large enough to hurt. */
  ratio: 200,
  ratioFromBytes: 1 * MB,
  pictures: 30,
  /** From the moment that the thread waits for the file. */
  milliseconds: 4500,
  threadMegabytes: 256,
} as const;

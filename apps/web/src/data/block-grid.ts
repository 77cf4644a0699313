/** How the category blocks of the home page stand on a wide screen. */
export interface BlockGrid {
  columns: 3 | 4;
  /** How many of the first blocks take two columns, so that no row ends in a hole. */
  wide: number;
}

/** A grid without a hole for any number of blocks from two on: three columns with at most one wide block, else four. */
export function blockGrid(blocks: number): BlockGrid {
  if (blocks % 3 === 0) return { columns: 3, wide: 0 };
  if (blocks % 4 === 0) return { columns: 4, wide: 0 };
  if (blocks % 3 === 2) return { columns: 3, wide: 1 };
  return blocks === 1 ? { columns: 3, wide: 1 } : { columns: 4, wide: 4 - (blocks % 4) };
}

import { cellRef, type Cell, type CellStyle, type CellValue, type MergeRange } from 'hucre/xlsx';

/** Points of a line of the default face, whose letters are on average narrower than Excel's character, a digit. */
const LINE = 15;

/** A sheet being filled from the top; rows and columns count from 0, addresses are Excel's ("C7"). */
export class XlsxSheet {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  /** Only of rows with more than one line: programs disagree about whether such a row grows by itself. */
  readonly rowDefs = new Map<number, { height: number }>();
  #rows = 0;

  get rows(): number {
    return this.#rows;
  }

  /** Starts a new row and answers its index. */
  newRow(): number {
    this.#rows += 1;
    return this.#rows - 1;
  }

  /** Text stays text, whatever it begins with: formulas have a method of their own. */
  put(row: number, column: number, value: CellValue, style: CellStyle): void {
    this.cells.set(`${row},${column}`, { value, style });
  }

  /** Makes a row as high as its texts are in columns of these widths (characters). */
  fit(row: number, texts: readonly { text: string; width: number }[]): void {
    const lines = Math.max(...texts.map(({ text, width }) => Math.ceil(text.length / width)));
    if (lines > 1) this.rowDefs.set(row, { height: lines * LINE });
  }

  /** A formula with the value that it has now, for readers that don't calculate. */
  putFormula(row: number, column: number, formula: string, result: number, style: CellStyle): void {
    this.cells.set(`${row},${column}`, { formula, formulaResult: result, style });
  }

  /** One text over several cells, all of which carry its style: borders stand around the whole. */
  putAcross(row: number, from: number, to: number, value: CellValue, style: CellStyle, rows = 1): void {
    for (let r = row; r < row + rows; r += 1) {
      for (let column = from; column <= to; column += 1) this.put(r, column, null, style);
    }
    this.put(row, from, value, style);
    if (from !== to || rows > 1) {
      this.merges.push({ startRow: row, startCol: from, endRow: row + rows - 1, endCol: to });
    }
  }
}

/** "C7" from 6, 2. */
export function address(row: number, column: number): string {
  return cellRef(row, column);
}

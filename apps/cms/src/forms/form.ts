/** A field and its width in twelfths of the form. */
type Cell = readonly [field: string, width: number];

export interface Form {
  /** What other documents call one of these by. */
  mainField: string;
  sortBy?: string;
  sortOrder?: 'ASC' | 'DESC';
  list: readonly string[];
  /** Rows of the edit view. What is not named here is the server's to write and doesn't show. */
  edit: readonly (readonly Cell[])[];
  /** One sentence under a field. */
  hints?: Readonly<Record<string, string>>;
  /** Shown, and written by the server alone. */
  readOnly?: readonly string[];
  placeholders?: Readonly<Record<string, string>>;
  labels?: Readonly<Record<string, string>>;
}

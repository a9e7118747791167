import type { Cell, Message, RegisterName } from '../index.js';

export type { Cell, Message, RegisterName };
export { init, setLanguage, WardplanError } from '../index.js';

/** A spreadsheet file. */
export interface Workbook {
  /** Its sheets, in their order. Sheets of charts and macros are left out. */
  readonly sheets: readonly Worksheet[];
}

/** A sheet of a workbook. */
export interface Worksheet {
  /** What stands on its tab. */
  readonly name: string;
  /** Whether the file hides it. */
  readonly hidden: boolean;
  /**
   * Rows that the file hides, by hand or by a filter, as the sheet counts them from 1. They are
   * among the rows.
   */
  readonly hiddenRows: readonly number[];
  /** Columns that the file hides and in which a cell stands, from 1. Their cells are among the rows. */
  readonly hiddenColumns: readonly number[];
  /**
   * What of the sheet is hidden, and read all the same, for people: one sentence for the sheet, one for its
   * rows, one for its columns.
   */
  readonly notes: readonly Message[];
  /** Its cells as `importRegister` takes them, from the first row and column of the sheet on. */
  readonly rows: readonly (readonly (Cell | null)[])[];
}

/**
 * Reads a spreadsheet file: `.xlsx`, `.xlsb`, `.ods`, or `.xls` of Excel 97 and later.
 *
 * @throws {WardplanError} What the file is that is not read, and the way out.
 */
export function readWorkbook(file: ArrayBuffer | ArrayBufferView): Workbook;

/**
 * An empty register as an `.xlsx` file, to be filled in by people: Vietnamese heads, and in each cell the
 * choice of what it may hold. `importRegister` reads it without a word.
 *
 * @throws {WardplanError} A register that is not known.
 */
export function templateWorkbook(register: RegisterName): Uint8Array;

// The sheets that were dropped, and the registers that they make.
import { importRegister, sheet } from './engine.js';
import { names } from './language.js';

/** The sheets of a file: a spreadsheet, or the text of a table. Each gets the register that understands most of it. */
export async function sheetsOf(name, buffer) {
  const given = /\.(csv|tsv|txt)$/i.test(name)
    ? [{ name, hidden: false, csv: new TextDecoder().decode(buffer) }]
    : (await sheet()).readWorkbook(buffer).sheets;
  const read = given.map((one, index) => {
    const prefix = `${one.name.match(/(?:19|20)\d\d/)?.[0] ?? `S${index + 1}`}-`;
    return { ...one, prefix, register: '', columns: {}, terms: {} };
  });
  for (const one of read) {
    if (!one.hidden) one.register = bestRegister(one);
    importSheet(one);
  }
  return read;
}

/** The register whose fields take most filled cells of a sheet. */
function bestRegister(one) {
  let best = { name: '', cells: 0 };
  for (const name of names('register')) {
    try {
      const { columns, rows } = importRegister({ register: name, ...cellsOf(one), idPrefix: one.prefix });
      const cells =
        rows.length &&
        columns.reduce(
          (sum, { field, filled, unread }) => sum + (field && field !== 'rowNumber' ? filled - unread : 0),
          0,
        );
      if (cells > best.cells) best = { name, cells };
    } catch {
      // The sheet names no column of that register.
    }
  }
  return best.name;
}

const cellsOf = ({ rows, csv }) => (rows ? { rows } : { csv });

/** Reads a sheet again, with what was said about its columns and words. */
export function importSheet(one) {
  one.answer = null;
  one.error = null;
  if (!one.register) return;
  try {
    one.answer = importRegister({
      register: one.register,
      ...cellsOf(one),
      columns: one.columns,
      terms: one.terms,
      idPrefix: one.prefix,
    });
  } catch (error) {
    one.error = error;
  }
}

/** Whether a row is secret: its words are shown nowhere. */
export const isSecret = ({ secrecy }) => Boolean(secrecy) && secrecy !== 'none';

/** All registers of the sheets; tasks belong to a plan. */
export function registersOf(sheets) {
  const registers = {};
  for (const { register, answer } of sheets) {
    if (answer && register !== 'tasks') registers[register] = [...(registers[register] ?? []), ...answer.rows];
  }
  return registers;
}

/** What stands in a cell, as text. */
export function cellText(one, row, column) {
  const cell = (one.rows ?? (one.parsed ??= parse(one.csv)))[row - 1]?.[column - 1];
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? String(Object.values(cell)[0]) : String(cell);
}

/** The cells of a CSV text, to show what stands in one; the library reads the text by itself. */
export function parse(csv) {
  const [head] = csv.split('\n', 1);
  const mark = ['\t', ';', ','].find((candidate) => head.includes(candidate)) ?? ',';
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (const letter of csv.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')) {
    if (letter === '"') quoted = !quoted;
    else if (quoted || (letter !== mark && letter !== '\n')) cell += letter;
    else {
      rows.at(-1).push(cell);
      cell = '';
      if (letter === '\n') rows.push([]);
    }
  }
  rows.at(-1).push(cell);
  return rows;
}

// What the library writes over the columns of its answers: the labels of forms and figures.
import { importRegister, tables, template } from './engine.js';
import { say } from './language.js';

const found = new Map();

function read(operation, answer) {
  for (const table of tables({ operation, answer }).tables) {
    for (const column of table.columns) found.set(`${operation} ${table.name} ${column.name}`, column.title);
  }
}

/** The head of a column of an answer. */
export function title(operation, table, column, answer) {
  const key = `${operation} ${table} ${column}`;
  if (!found.has(key) && answer) read(operation, answer);
  return say(found.get(key)) || column;
}

/** The label of a field of a meeting. */
export function meetingTitle(table, column) {
  const key = `importRegister ${table} ${column}`;
  if (!found.has(key)) {
    const { csv } = template({ name: 'meetings' });
    read('importRegister', importRegister({ register: 'meetings', csv }));
  }
  return title('importRegister', table, column);
}

/** The label of a field by its place in a row, `sessions/0/start`. */
export function fieldTitle(field, answer) {
  const parts = field.split('/').filter((part) => !/^\d+$/.test(part));
  const column = parts.at(-1);
  const within =
    parts.length > 1
      ? parts
          .slice(0, -1)
          .map((part) => part[0].toUpperCase() + part.slice(1))
          .join('')
      : '';
  const label = answer
    ? title('importRegister', `rows${within}`, column, answer)
    : meetingTitle(`rows${within}`, column);
  return label === column && within === '' ? field : label;
}
